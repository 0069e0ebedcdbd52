resource "split_split_definition" "this" {
  for_each = { for name, flag in var.feature_flags : name => flag if !flag.retiring }

  workspace_id       = var.workspace_id
  environment_id     = var.environment_id
  split_name         = each.key
  default_treatment  = each.value.default_treatment
  traffic_allocation = each.value.traffic_allocation

  dynamic "treatment" {
    for_each = each.value.treatments
    content {
      name           = treatment.value.name
      configurations = treatment.value.configurations
      description    = treatment.value.description
    }
  }

  dynamic "default_rule" {
    for_each = each.value.default_rule
    content {
      treatment = default_rule.value.treatment
      size      = default_rule.value.size
    }
  }

  dynamic "rule" {
    for_each = each.value.rules
    content {
      dynamic "bucket" {
        for_each = rule.value.buckets
        content {
          treatment = bucket.value.treatment
          size      = bucket.value.size
        }
      }

      condition {
        combiner = "AND"

        dynamic "matcher" {
          for_each = rule.value.matchers
          content {
            type      = matcher.value.type
            attribute = matcher.value.attribute
            string    = matcher.value.string
            strings   = matcher.value.strings
          }
        }
      }
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

# The same without protection, for definitions whose removal was approved; a `moved` block brings them here.
resource "split_split_definition" "retiring" {
  for_each = { for name, flag in var.feature_flags : name => flag if flag.retiring }

  workspace_id       = var.workspace_id
  environment_id     = var.environment_id
  split_name         = each.key
  default_treatment  = each.value.default_treatment
  traffic_allocation = each.value.traffic_allocation

  dynamic "treatment" {
    for_each = each.value.treatments
    content {
      name           = treatment.value.name
      configurations = treatment.value.configurations
      description    = treatment.value.description
    }
  }

  dynamic "default_rule" {
    for_each = each.value.default_rule
    content {
      treatment = default_rule.value.treatment
      size      = default_rule.value.size
    }
  }

  dynamic "rule" {
    for_each = each.value.rules
    content {
      dynamic "bucket" {
        for_each = rule.value.buckets
        content {
          treatment = bucket.value.treatment
          size      = bucket.value.size
        }
      }

      condition {
        combiner = "AND"

        dynamic "matcher" {
          for_each = rule.value.matchers
          content {
            type      = matcher.value.type
            attribute = matcher.value.attribute
            string    = matcher.value.string
            strings   = matcher.value.strings
          }
        }
      }
    }
  }
}
