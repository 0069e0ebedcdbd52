# No credentials here or in any variable: the provider takes SPLIT_API_KEY from the environment of the pipeline.
provider "split" {
  # Counted from the provider's start, not per request, so it must outlast the whole run.
  client_timeout = 7200
}
