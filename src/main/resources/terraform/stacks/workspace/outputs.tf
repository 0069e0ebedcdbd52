output "workspace_id" {
  description = "UUID of the workspace."
  value       = data.split_workspace.this.id
}

output "environment_ids" {
  description = "Environment name to UUID."
  value       = module.administration.environment_ids
}
