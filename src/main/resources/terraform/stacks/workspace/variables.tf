variable "workspace_name" {
  description = "Name of the workspace, which exists already."
  type        = string
  nullable    = false
}

variable "environments" {
  description = "See modules/split-administration."
  type = map(object({
    production = bool
  }))
  nullable = false
}

variable "traffic_types" {
  description = "See modules/split-administration."
  type        = set(string)
  nullable    = false
}

variable "traffic_type_attributes" {
  description = "See modules/split-administration."
  type = map(object({
    traffic_type     = string
    identifier       = string
    display_name     = string
    description      = optional(string, "")
    data_type        = optional(string, "STRING")
    is_searchable    = optional(bool, false)
    suggested_values = optional(set(string), [])
  }))
  default  = {}
  nullable = false
}

variable "segments" {
  description = "See modules/split-administration."
  type = map(object({
    traffic_type = string
    description  = optional(string, "")
    retiring     = optional(bool, false)
  }))
  default  = {}
  nullable = false
}
