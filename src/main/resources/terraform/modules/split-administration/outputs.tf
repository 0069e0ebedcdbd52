output "environment_ids" {
  description = "Environment name to UUID."
  value       = { for name, environment in split_environment.this : name => environment.id }
}

output "traffic_type_ids" {
  description = "Traffic type name to UUID."
  value       = { for name, traffic_type in split_traffic_type.this : name => traffic_type.id }
}

output "segment_names" {
  description = "Names of the segments that are managed here."
  value       = sort(keys(var.segments))
}
