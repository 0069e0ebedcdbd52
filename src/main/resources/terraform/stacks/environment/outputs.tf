output "environment_id" {
  description = "UUID of the environment."
  value       = data.split_environment.this.id
}
