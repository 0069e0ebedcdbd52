data "split_workspace" "this" {
  name = var.workspace_name
}

data "split_environment" "this" {
  workspace_id = data.split_workspace.this.id
  name         = var.environment_name
}

resource "split_segment_environment_association" "this" {
  for_each = { for name, keys in var.segment_keys : name => keys if !contains(var.retiring_segments, name) }

  workspace_id   = data.split_workspace.this.id
  environment_id = data.split_environment.this.id
  segment_name   = each.key

  lifecycle {
    prevent_destroy = true
  }
}

resource "split_environment_segment_keys" "this" {
  for_each = { for name, keys in var.segment_keys : name => keys if !contains(var.retiring_segments, name) }

  environment_id = data.split_environment.this.id
  segment_name   = split_segment_environment_association.this[each.key].segment_name
  keys           = each.value

  lifecycle {
    prevent_destroy = true
  }
}

# The same without protection; `moved` blocks bring them here when the segment is to leave this environment.
resource "split_segment_environment_association" "retiring" {
  for_each = { for name, keys in var.segment_keys : name => keys if contains(var.retiring_segments, name) }

  workspace_id   = data.split_workspace.this.id
  environment_id = data.split_environment.this.id
  segment_name   = each.key
}

resource "split_environment_segment_keys" "retiring" {
  for_each = { for name, keys in var.segment_keys : name => keys if contains(var.retiring_segments, name) }

  environment_id = data.split_environment.this.id
  segment_name   = split_segment_environment_association.retiring[each.key].segment_name
  keys           = each.value
}
