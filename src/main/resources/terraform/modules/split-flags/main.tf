resource "split_split" "this" {
  for_each = { for name, flag in var.flags : name => flag if !flag.retiring }

  workspace_id    = var.workspace_id
  traffic_type_id = lookup(var.traffic_type_ids, each.value.traffic_type, null)
  name            = each.key
  description     = each.value.description

  lifecycle {
    prevent_destroy = true

    precondition {
      condition     = contains(keys(var.traffic_type_ids), each.value.traffic_type)
      error_message = "Flag ${each.key} is of traffic type ${each.value.traffic_type}, which this workspace doesn't have."
    }
  }
}

# A `moved` block brings a flag here when its removal is approved; only a later bundle, approved in its turn, leaves it
# out. No deletion slips in by itself.
resource "split_split" "retiring" {
  for_each = { for name, flag in var.flags : name => flag if flag.retiring }

  workspace_id    = var.workspace_id
  traffic_type_id = lookup(var.traffic_type_ids, each.value.traffic_type, null)
  name            = each.key
  description     = each.value.description
}
