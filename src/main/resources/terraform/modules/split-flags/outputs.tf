output "flag_ids" {
  description = "Flag name to its id in FME."
  value = merge(
    { for name, flag in split_split.this : name => flag.id },
    { for name, flag in split_split.retiring : name => flag.id },
  )
}
