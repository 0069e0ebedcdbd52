variable "workspace_id" {
  description = "UUID of the workspace, which exists already."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.workspace_id))
    error_message = "workspace_id must be a UUID, not the workspace's name."
  }
}

variable "environments" {
  description = "Environments by their name in FME."
  type = map(object({
    production = bool
  }))
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.environments) : can(regex("^[A-Za-z][A-Za-z0-9_-]{0,14}$", name))])
    error_message = "An environment's name begins with a letter and has at most 15 letters, digits, hyphens and underscores. Not so: ${join(", ", [for name in keys(var.environments) : name if !can(regex("^[A-Za-z][A-Za-z0-9_-]{0,14}$", name))])}."
  }
}

variable "traffic_types" {
  description = "Names of the traffic types."
  type        = set(string)
  nullable    = false

  validation {
    condition     = alltrue([for name in var.traffic_types : can(regex("^[A-Za-z][A-Za-z0-9_-]*$", name))])
    error_message = "A traffic type's name begins with a letter, followed by letters, digits, hyphens and underscores. Not so: ${join(", ", [for name in var.traffic_types : name if !can(regex("^[A-Za-z][A-Za-z0-9_-]*$", name))])}."
  }
}

variable "traffic_type_attributes" {
  description = "Attributes by <traffic type>/<identifier>."
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

  validation {
    condition     = alltrue([for key, attribute in var.traffic_type_attributes : key == "${attribute.traffic_type}/${attribute.identifier}"])
    error_message = "Attributes are keyed by <traffic type>/<identifier>. Not so: ${join(", ", [for key, attribute in var.traffic_type_attributes : key if key != "${attribute.traffic_type}/${attribute.identifier}"])}."
  }

  validation {
    condition     = alltrue([for attribute in var.traffic_type_attributes : can(regex("^[A-Za-z][A-Za-z0-9_-]{0,199}$", attribute.identifier))])
    error_message = "An attribute's identifier begins with a letter and has at most 200 letters, digits, hyphens and underscores. Not so: ${join(", ", [for key, attribute in var.traffic_type_attributes : key if !can(regex("^[A-Za-z][A-Za-z0-9_-]{0,199}$", attribute.identifier))])}."
  }

  validation {
    condition     = alltrue([for attribute in var.traffic_type_attributes : contains(["STRING", "DATETIME", "NUMBER", "SET"], attribute.data_type)])
    error_message = "The provider knows the data types STRING, DATETIME, NUMBER and SET; a boolean is a STRING. Not so: ${join(", ", [for key, attribute in var.traffic_type_attributes : key if !contains(["STRING", "DATETIME", "NUMBER", "SET"], attribute.data_type)])}."
  }

  validation {
    condition     = alltrue([for attribute in var.traffic_type_attributes : length(attribute.display_name) >= 1 && length(attribute.display_name) <= 200 && length(attribute.description) <= 500])
    error_message = "An attribute has a display name of 1 to 200 characters and a description of at most 500."
  }

  validation {
    condition     = alltrue([for attribute in var.traffic_type_attributes : length(attribute.suggested_values) <= 50 && alltrue([for value in attribute.suggested_values : length(value) >= 1 && length(value) <= 50])])
    error_message = "An attribute suggests at most 50 values, each of 1 to 50 characters."
  }
}

variable "segments" {
  description = "Segments by name. A retiring segment has lost its protection and may be left out of the next bundle."
  type = map(object({
    traffic_type = string
    description  = optional(string, "")
    retiring     = optional(bool, false)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.segments) : can(regex("^[A-Za-z][A-Za-z0-9_-]*$", name)) && !contains(["datetime", "string", "set", "integer"], lower(name))])
    error_message = "A segment's name begins with a letter, followed by letters, digits, hyphens and underscores, and isn't datetime, string, set or integer. Not so: ${join(", ", [for name in keys(var.segments) : name if !can(regex("^[A-Za-z][A-Za-z0-9_-]*$", name)) || contains(["datetime", "string", "set", "integer"], lower(name))])}."
  }
}
