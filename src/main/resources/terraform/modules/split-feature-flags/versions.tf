terraform {
  required_version = ">= 1.7.0, < 2.0.0"

  required_providers {
    split = {
      source  = "davidji99/split"
      version = "0.14.0"
    }
  }
}
