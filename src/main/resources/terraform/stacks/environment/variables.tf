variable "workspace_name" {
  description = "Name of the workspace, which exists already."
  type        = string
  nullable    = false
}

variable "environment_name" {
  description = "Name of the environment, which the workspace stack has made."
  type        = string
  nullable    = false
}

variable "segment_keys" {
  description = "Keys of the segments in this environment, by segment name. They replace the keys that the segment has."
  type        = map(set(string))
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for keys in var.segment_keys : length(keys) >= 1 && length(keys) <= 10000])
    error_message = "A segment has 1 to 10000 keys. Not so: ${join(", ", [for name, keys in var.segment_keys : name if length(keys) < 1 || length(keys) > 10000])}."
  }
}

variable "retiring_segments" {
  description = "Segments of segment_keys that have lost their protection and may be left out of the next bundle."
  type        = set(string)
  default     = []
  nullable    = false
}
