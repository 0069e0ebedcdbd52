variable "feature_flags_00" {
  description = "See modules/split-feature-flags, which checks the values."
  type = map(object({
    default_treatment  = string
    traffic_allocation = optional(number, 100)
    retiring           = optional(bool, false)
    treatments = list(object({
      name           = string
      configurations = optional(string, "{}")
      description    = optional(string, "")
    }))
    default_rule = list(object({
      treatment = string
      size      = number
    }))
    rules = optional(list(object({
      buckets = list(object({
        treatment = string
        size      = number
      }))
      matchers = list(object({
        type      = string
        attribute = optional(string)
        string    = optional(string)
        strings   = optional(list(string))
      }))
    })), [])
    governance = object({
      change_id      = string
      approvers      = list(string)
      content_sha256 = string
    })
  }))
  default  = {}
  nullable = false
}

module "feature_flags_00" {
  source = "../../modules/split-feature-flags"

  workspace_id   = data.split_workspace.this.id
  environment_id = data.split_environment.this.id
  feature_flags  = var.feature_flags_00

  # A rule may ask for a segment that must be enabled here first.
  depends_on = [split_segment_environment_association.this]
}

output "approved_changes_00" {
  description = "The change, the approvers and the content hash behind each definition."
  value       = module.feature_flags_00.approved_changes
}
