variable "flags_00" {
  description = "See modules/split-flags, which checks the values."
  type = map(object({
    description  = string
    traffic_type = string
    retiring     = optional(bool, false)
    governance = object({
      change_id      = string
      approvers      = list(string)
      content_sha256 = string
    })
  }))
  default  = {}
  nullable = false
}

module "flags_00" {
  source = "../../modules/split-flags"

  workspace_id     = data.split_workspace.this.id
  traffic_type_ids = module.administration.traffic_type_ids
  flags            = var.flags_00
}

output "flag_ids_00" {
  description = "Flag name to its id in FME."
  value       = module.flags_00.flag_ids
}
