output "approved_changes" {
  description = "The change, the approvers and the content hash behind each definition."
  value       = { for name, flag in var.feature_flags : name => flag.governance }
}
