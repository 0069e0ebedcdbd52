resource "split_environment" "this" {
  for_each = var.environments

  workspace_id = var.workspace_id
  name         = each.key
  production   = each.value.production

  lifecycle {
    prevent_destroy = true
  }
}

# Deleting a traffic type takes everything that hangs on it along.
resource "split_traffic_type" "this" {
  for_each = var.traffic_types

  workspace_id = var.workspace_id
  name         = each.value

  lifecycle {
    prevent_destroy = true
  }
}

resource "split_traffic_type_attribute" "this" {
  for_each = var.traffic_type_attributes

  workspace_id     = var.workspace_id
  traffic_type_id  = split_traffic_type.this[each.value.traffic_type].id
  identifier       = each.value.identifier
  display_name     = each.value.display_name
  description      = each.value.description
  data_type        = each.value.data_type
  is_searchable    = each.value.is_searchable
  suggested_values = each.value.suggested_values
}

resource "split_segment" "this" {
  for_each = { for name, segment in var.segments : name => segment if !segment.retiring }

  workspace_id    = var.workspace_id
  traffic_type_id = split_traffic_type.this[each.value.traffic_type].id
  name            = each.key
  description     = each.value.description

  lifecycle {
    prevent_destroy = true

    # The provider would delete the segment, with its keys, to change its description.
    ignore_changes = [description]
  }
}

resource "split_segment" "retiring" {
  for_each = { for name, segment in var.segments : name => segment if segment.retiring }

  workspace_id    = var.workspace_id
  traffic_type_id = split_traffic_type.this[each.value.traffic_type].id
  name            = each.key
  description     = each.value.description

  lifecycle {
    ignore_changes = [description]
  }
}
