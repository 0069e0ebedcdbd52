# What the sample workspace's flags stand on.

traffic_types = {
  user = {
    name         = "user"
    display_name = "User"
  }
  account = {
    name         = "account"
    display_name = "Account"
  }
}

traffic_type_attributes = {
  customer_tier = {
    traffic_type_key = "user"
    id               = "customer_tier"
    display_name     = "Customer tier"
    description      = "Relationship of the customer with the bank"
    data_type        = "STRING"
    is_searchable    = true
    suggested_values = ["basic", "premium", "enterprise", "beta", "internal"]
  }
  user_type = {
    traffic_type_key = "user"
    id               = "user_type"
    display_name     = "User type"
    description      = "Customers, and the staff that tests"
    data_type        = "STRING"
    is_searchable    = true
    suggested_values = ["customer", "developer", "qa"]
  }
  region = {
    traffic_type_key = "user"
    id               = "region"
    display_name     = "Region"
    description      = "Where the customer's branch is"
    data_type        = "STRING"
    is_searchable    = true
    suggested_values = ["monterrey", "guadalajara", "mexico-city"]
  }
  user_role = {
    traffic_type_key = "user"
    id               = "user_role"
    display_name     = "Role"
    description      = "What staff and corporate users are trusted with"
    data_type        = "STRING"
    is_searchable    = true
    suggested_values = ["treasurer", "manager", "lead_agent", "qa"]
  }
  account_role = {
    traffic_type_key = "account"
    id               = "user_role"
    display_name     = "Role on the account"
    description      = "What the acting user is trusted with on this account"
    data_type        = "STRING"
    is_searchable    = true
    suggested_values = ["supervisor", "payroll_admin", "signer", "deputy_signer", "dispute_agent", "tester", "qa"]
  }
  account_type = {
    traffic_type_key = "account"
    id               = "account_type"
    display_name     = "Account type"
    description      = "Personal, business or corporate"
    data_type        = "STRING"
    is_searchable    = true
    suggested_values = ["personal", "business", "corporate", "premium"]
  }
  device_trust = {
    traffic_type_key = "account"
    id               = "device_trust"
    display_name     = "Device trust"
    description      = "How well the device is known"
    data_type        = "STRING"
    is_searchable    = true
    suggested_values = ["unknown", "recognised", "trusted", "verified"]
  }
}

segments = {
  beta_testers = {
    traffic_type_key = "user"
    name             = "beta_testers"
    description      = "Customers who joined the beta programme"
  }
  premium_users = {
    traffic_type_key = "user"
    name             = "premium_users"
    description      = "Customers with a premium subscription"
  }
  pilot_branches = {
    traffic_type_key = "account"
    name             = "pilot_branches"
    description      = "Accounts held in the four pilot branches"
  }
}

environment_segment_keys = {
  dev_beta = {
    environment_key = "dev"
    segment_name    = "beta_testers"
    keys            = ["user_beta_1", "user_beta_2", "user_beta_3"]
  }
  staging_beta = {
    environment_key = "staging"
    segment_name    = "beta_testers"
    keys            = ["user_beta_1", "user_beta_2", "user_beta_3", "user_beta_4"]
  }
  prod_beta = {
    environment_key = "prod"
    segment_name    = "beta_testers"
    keys            = ["user_10214", "user_11873", "user_20456", "user_31907", "user_44120", "user_58231"]
  }
  prod_premium = {
    environment_key = "prod"
    segment_name    = "premium_users"
    keys            = ["user_10214", "user_17440", "user_29931"]
  }
}

api_keys = {
  dev_server = {
    environment_key = "dev"
    name            = "dev-server"
    type            = "server_side"
  }
  prod_server = {
    environment_key = "prod"
    name            = "prod-server"
    type            = "server_side"
  }
  prod_mobile = {
    environment_key = "prod"
    name            = "prod-mobile"
    type            = "client_side"
  }
}
