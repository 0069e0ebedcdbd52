variable "workspace_id" {
  description = "UUID of the workspace."
  type        = string
  nullable    = false
}

variable "traffic_type_ids" {
  description = "Traffic type name to UUID."
  type        = map(string)
  nullable    = false
}

variable "flags" {
  description = "Flags by name. A retiring flag has lost its protection, by approval, and may be left out of the next bundle."
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
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.flags) : can(regex("^[A-Za-z][A-Za-z0-9_-]{1,99}$", name)) && !contains(["datetime", "string", "set", "integer"], lower(name))])
    error_message = "A flag's name begins with a letter, has 2 to 100 letters, digits, hyphens and underscores, and isn't datetime, string, set or integer. Not so: ${join(", ", [for name in keys(var.flags) : name if !can(regex("^[A-Za-z][A-Za-z0-9_-]{1,99}$", name)) || contains(["datetime", "string", "set", "integer"], lower(name))])}."
  }

  validation {
    condition     = alltrue([for flag in var.flags : flag.governance.change_id != "" && length(flag.governance.approvers) > 0 && can(regex("^[0-9a-f]{64}$", flag.governance.content_sha256))])
    error_message = "Every flag names its change, at least one approver and the SHA-256 of what was approved. Not so: ${join(", ", [for name, flag in var.flags : name if flag.governance.change_id == "" || length(flag.governance.approvers) == 0 || !can(regex("^[0-9a-f]{64}$", flag.governance.content_sha256))])}."
  }
}
