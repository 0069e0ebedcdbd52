# Read, never made here: what isn't a resource can't be destroyed.
data "split_workspace" "this" {
  name = var.workspace_name
}

module "administration" {
  source = "../../modules/split-administration"

  workspace_id            = data.split_workspace.this.id
  environments            = var.environments
  traffic_types           = var.traffic_types
  traffic_type_attributes = var.traffic_type_attributes
  segments                = var.segments
}
