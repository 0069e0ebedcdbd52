variable "workspace_id" {
  description = "UUID of the workspace."
  type        = string
  nullable    = false
}

variable "environment_id" {
  description = "UUID of the environment."
  type        = string
  nullable    = false
}

variable "feature_flags" {
  description = "Definitions for this environment, resolved, by flag name. A retiring definition has lost its protection, by approval."
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
  nullable = false

  validation {
    condition     = alltrue([for flag in var.feature_flags : length(flag.treatments) >= 2 && length(flag.treatments) <= 20])
    error_message = "A flag has 2 to 20 treatments. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(length(flag.treatments) >= 2 && length(flag.treatments) <= 20)])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : length(flag.treatments) == length(distinct(flag.treatments[*].name))])
    error_message = "A flag's treatments have different names. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(length(flag.treatments) == length(distinct(flag.treatments[*].name)))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : alltrue([for treatment in flag.treatments : can(regex("^[A-Za-z0-9][A-Za-z0-9_.-]*$", treatment.name)) && !contains(split(",", "all,and,between,contain,contains,control,datetime,does,end,ends,false,has,have,if,in,is,match,matches,not,number,set,split,start,starts,string,then,treatment,true,with"), lower(treatment.name))])])
    error_message = "A treatment's name has letters, digits, dots, hyphens and underscores, and isn't a word that FME reserves, such as control, true or false. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(alltrue([for treatment in flag.treatments : can(regex("^[A-Za-z0-9][A-Za-z0-9_.-]*$", treatment.name)) && !contains(split(",", "all,and,between,contain,contains,control,datetime,does,end,ends,false,has,have,if,in,is,match,matches,not,number,set,split,start,starts,string,then,treatment,true,with"), lower(treatment.name))]))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : alltrue([for treatment in flag.treatments : can(jsondecode(treatment.configurations))])])
    error_message = "A treatment's configurations are JSON. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(alltrue([for treatment in flag.treatments : can(jsondecode(treatment.configurations))]))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : contains(flag.treatments[*].name, flag.default_treatment)])
    error_message = "The default treatment is one of the flag's treatments. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(contains(flag.treatments[*].name, flag.default_treatment))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : flag.traffic_allocation >= 0 && flag.traffic_allocation <= 100 && floor(flag.traffic_allocation) == flag.traffic_allocation])
    error_message = "Traffic allocation is a whole number from 0 to 100. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(flag.traffic_allocation >= 0 && flag.traffic_allocation <= 100 && floor(flag.traffic_allocation) == flag.traffic_allocation)])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : alltrue([for bucket in concat(flag.default_rule, flatten(flag.rules[*].buckets)) : contains(flag.treatments[*].name, bucket.treatment)])])
    error_message = "A bucket serves one of the flag's treatments. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(alltrue([for bucket in concat(flag.default_rule, flatten(flag.rules[*].buckets)) : contains(flag.treatments[*].name, bucket.treatment)]))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : alltrue([for bucket in concat(flag.default_rule, flatten(flag.rules[*].buckets)) : bucket.size >= 0 && bucket.size <= 100 && floor(bucket.size) == bucket.size])])
    error_message = "A bucket's size is a whole number from 0 to 100. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(alltrue([for bucket in concat(flag.default_rule, flatten(flag.rules[*].buckets)) : bucket.size >= 0 && bucket.size <= 100 && floor(bucket.size) == bucket.size]))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : sum(concat([0], flag.default_rule[*].size)) == 100])
    error_message = "The buckets of the default rule add up to 100; keys beyond them would get control. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(sum(concat([0], flag.default_rule[*].size)) == 100)])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : alltrue([for rule in flag.rules : sum(concat([0], rule.buckets[*].size)) == 100])])
    error_message = "The buckets of every rule add up to 100; keys beyond them would get control. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(alltrue([for rule in flag.rules : sum(concat([0], rule.buckets[*].size)) == 100]))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : alltrue([for rule in flag.rules : length(rule.matchers) > 0])])
    error_message = "A rule has a matcher; what holds for everybody stands in default_rule. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(alltrue([for rule in flag.rules : length(rule.matchers) > 0]))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : alltrue([for matcher in flatten(flag.rules[*].matchers) : contains(try({ IN_SEGMENT = ["string"], MATCHES_STRING = ["string", "attribute string"], IN_LIST_STRING = ["strings", "attribute strings"], STARTS_WITH_STRING = ["strings", "attribute strings"], ENDS_WITH_STRING = ["strings", "attribute strings"], CONTAINS_STRING = ["strings", "attribute strings"], EQUAL_SET = ["attribute strings"], ANY_OF_SET = ["attribute strings"], ALL_OF_SET = ["attribute strings"], PART_OF_SET = ["attribute strings"] }[matcher.type], []), join(" ", compact([matcher.attribute == null ? "" : "attribute", matcher.string == null ? "" : "string", matcher.strings == null ? "" : length(matcher.strings) > 0 ? "strings" : "none"])))])])
    error_message = "A matcher has the values of its type: IN_SEGMENT the name of one segment in string and no attribute; MATCHES_STRING string; the list matchers strings; the set matchers strings and an attribute. The provider has no matchers for numbers, dates, booleans and other flags. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(alltrue([for matcher in flatten(flag.rules[*].matchers) : contains(try({ IN_SEGMENT = ["string"], MATCHES_STRING = ["string", "attribute string"], IN_LIST_STRING = ["strings", "attribute strings"], STARTS_WITH_STRING = ["strings", "attribute strings"], ENDS_WITH_STRING = ["strings", "attribute strings"], CONTAINS_STRING = ["strings", "attribute strings"], EQUAL_SET = ["attribute strings"], ANY_OF_SET = ["attribute strings"], ALL_OF_SET = ["attribute strings"], PART_OF_SET = ["attribute strings"] }[matcher.type], []), join(" ", compact([matcher.attribute == null ? "" : "attribute", matcher.string == null ? "" : "string", matcher.strings == null ? "" : length(matcher.strings) > 0 ? "strings" : "none"])))]))])}."
  }

  validation {
    condition     = alltrue([for flag in var.feature_flags : flag.governance.change_id != "" && length(flag.governance.approvers) > 0 && can(regex("^[0-9a-f]{64}$", flag.governance.content_sha256))])
    error_message = "Every definition names its change, at least one approver and the SHA-256 of what was approved. Not so: ${join(", ", [for name, flag in var.feature_flags : name if !(flag.governance.change_id != "" && length(flag.governance.approvers) > 0 && can(regex("^[0-9a-f]{64}$", flag.governance.content_sha256)))])}."
  }
}
