# What the team has created since, each as it was first proposed.

feature_flags = [
  {
    name              = "transfer-dual-control"
    description       = "Second signature above a limit"
    category          = "permission"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Corporate"
    tags              = ["corporate", "limits"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "denied"
    treatments = [
      {
        name           = "denied"
        configurations = "{\"access\": false}"
        description    = "Not permitted"
      },
      {
        name           = "granted"
        configurations = "{\"access\": true}"
        description    = "Permitted"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "granted"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "user_role"
                strings   = ["signer", "tester"]
              }
            }
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "granted"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "user_role"
                strings   = ["signer"]
              }
            }
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "granted"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "user_role"
                strings   = ["signer"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "biometric-sign-in"
    description       = "Face or fingerprint instead of a password"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Identity"
    tags              = ["identity", "mobile"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 50
          },
        ]
      }
    }
  },
  {
    name              = "budget-insights"
    description       = "Monthly spending by category, with a forecast"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Growth"
    tags              = ["insights"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
    }
  },
  {
    name              = "credit-limit-self-service"
    description       = "Customers ask for a higher credit limit in the application"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Cards"
    tags              = ["cards", "limits"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "account_type"
                strings   = ["premium", "business"]
              }
            }
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 50
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "account_type"
                strings   = ["premium", "business"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "mortgage-prequalification"
    description       = "Answers in a minute whether a mortgage is possible"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Lending"
    tags              = ["lending", "mortgage"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "region"
                strings   = ["monterrey"]
              }
            }
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 50
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "region"
                strings   = ["monterrey"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "virtual-cards"
    description       = "Cards for one purchase only"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Cards"
    tags              = ["cards"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
            condition = {
              matcher = {
                type   = "IN_SEGMENT"
                string = "beta_testers"
              }
            }
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 100
            condition = {
              matcher = {
                type   = "IN_SEGMENT"
                string = "beta_testers"
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "search-in-transactions"
    description       = "Full text search over the last two years"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Mobile"
    tags              = ["mobile", "search"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
    }
  },
  {
    name              = "account-aggregation"
    description       = "Shows accounts held at other banks"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Open Banking"
    tags              = ["open-banking"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 25
          },
        ]
      }
    }
  },
  {
    name              = "wire-screening-parallel"
    description       = "Runs both screening engines and compares"
    category          = "operational"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Compliance Systems"
    tags              = ["screening"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "v1"
    treatments = [
      {
        name           = "v1"
        configurations = "{\"value\": 1}"
        description    = "As it was"
      },
      {
        name           = "v2"
        configurations = "{\"value\": 2}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "v2"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "v2"
            size      = 50
          },
        ]
      }
    }
  },
  {
    name              = "cashback-wording"
    description       = "How cashback is explained before activation"
    category          = "experiment"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Growth"
    tags              = ["cards", "copy"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "baseline"
    treatments = [
      {
        name           = "baseline"
        configurations = "{\"layout\": \"current\"}"
        description    = "As it is today"
      },
      {
        name           = "variant_a"
        configurations = "{\"layout\": \"compact\"}"
        description    = "Compact layout"
      },
      {
        name           = "variant_b"
        configurations = "{\"layout\": \"guided\"}"
        description    = "Guided layout"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "variant_a"
            size      = 50
          },
          {
            treatment = "variant_b"
            size      = 50
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "variant_a"
            size      = 30
          },
          {
            treatment = "variant_b"
            size      = 30
          },
        ]
      }
    }
  },
  {
    name              = "deposit-photo-quality"
    description       = "Sharpness that a photographed cheque must have"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Channels"
    tags              = ["cheques"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "at_60"
    treatments = [
      {
        name           = "at_60"
        configurations = "{\"value\": 60}"
        description    = "As it was"
      },
      {
        name           = "at_75"
        configurations = "{\"value\": 75}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "at_75"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "at_75"
            size      = 100
          },
        ]
      }
    }
  },
  {
    name              = "support-queue-breaker"
    description       = "Sends chats to the call centre when the queue is full"
    category          = "killswitch"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Engagement"
    tags              = ["support", "resilience"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "chat"
    treatments = [
      {
        name           = "chat"
        configurations = "{\"channel\": \"chat\"}"
        description    = "Normal operation"
      },
      {
        name           = "callcentre"
        configurations = "{\"channel\": \"phone\", \"banner\": true}"
        description    = "Emergency operation"
      },
    ]
    environment_configs = {
      prod = {
        rules = [
          {
            treatment = "callcentre"
            size      = 0
          },
        ]
      }
    }
  },
  {
    name              = "checkout-flow-optimization"
    description       = "A/B test for the checkout flow"
    category          = "experiment"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Growth"
    tags              = ["checkout"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "baseline"
    treatments = [
      {
        name           = "baseline"
        configurations = "{\"flow_version\": \"current\", \"steps\": 4}"
        description    = "Current checkout flow"
      },
      {
        name           = "variant_a"
        configurations = "{\"flow_version\": \"streamlined\", \"steps\": 3}"
        description    = "Streamlined flow of three steps"
      },
      {
        name           = "variant_b"
        configurations = "{\"flow_version\": \"enhanced\", \"steps\": 4, \"progress_bar\": true}"
        description    = "Enhanced flow with progress"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "variant_a"
            size      = 50
          },
          {
            treatment = "variant_b"
            size      = 50
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "variant_a"
            size      = 30
          },
          {
            treatment = "variant_b"
            size      = 30
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "variant_a"
            size      = 15
          },
          {
            treatment = "variant_b"
            size      = 15
          },
        ]
      }
    }
  },
  {
    name              = "statement-renderer"
    description       = "New PDF renderer of statements"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Documents"
    tags              = ["statements"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "v1"
    treatments = [
      {
        name           = "v1"
        configurations = "{\"value\": 1}"
        description    = "As it was"
      },
      {
        name           = "v2"
        configurations = "{\"value\": 2}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "v2"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "v2"
            size      = 10
          },
        ]
      }
    }
  },
  {
    name              = "joint-account-invites"
    description       = "Invites a second holder into an account"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Growth"
    tags              = ["accounts"]
    environments      = ["dev", "staging"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 25
          },
        ]
      }
    }
  },
  {
    name              = "loan-document-scan"
    description       = "Reads payslips by photograph"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Lending"
    tags              = ["lending", "documents"]
    environments      = ["dev", "staging"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 30
          },
        ]
      }
    }
  },
  {
    name              = "instalment-split"
    description       = "Splits a purchase into instalments afterwards"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Cards"
    tags              = ["cards", "credit"]
    environments      = ["dev", "staging"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "account_type"
                strings   = ["premium"]
              }
            }
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "on"
            size      = 25
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "account_type"
                strings   = ["premium"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "session-risk-signals"
    description       = "Adds device signals to the session score"
    category          = "operational"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Identity"
    tags              = ["identity", "risk"]
    environments      = ["dev", "staging"]
    default_treatment = "v1"
    treatments = [
      {
        name           = "v1"
        configurations = "{\"value\": 1}"
        description    = "As it was"
      },
      {
        name           = "v2"
        configurations = "{\"value\": 2}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "v2"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "v2"
            size      = 20
          },
        ]
      }
    }
  },
  {
    name              = "merchant-dispute-portal"
    description       = "Merchants answer disputes themselves"
    category          = "permission"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Merchants"
    tags              = ["merchants", "disputes"]
    environments      = ["dev", "staging"]
    default_treatment = "denied"
    treatments = [
      {
        name           = "denied"
        configurations = "{\"access\": false}"
        description    = "Not permitted"
      },
      {
        name           = "granted"
        configurations = "{\"access\": true}"
        description    = "Permitted"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "granted"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "user_role"
                strings   = ["dispute_agent", "qa"]
              }
            }
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "granted"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "user_role"
                strings   = ["dispute_agent"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "home-screen-order"
    description       = "Order of the tiles on the first screen"
    category          = "experiment"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Mobile"
    tags              = ["mobile", "ui"]
    environments      = ["dev", "staging"]
    default_treatment = "baseline"
    treatments = [
      {
        name           = "baseline"
        configurations = "{\"layout\": \"current\"}"
        description    = "As it is today"
      },
      {
        name           = "variant_a"
        configurations = "{\"layout\": \"compact\"}"
        description    = "Compact layout"
      },
      {
        name           = "variant_b"
        configurations = "{\"layout\": \"guided\"}"
        description    = "Guided layout"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "variant_a"
            size      = 50
          },
          {
            treatment = "variant_b"
            size      = 50
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "variant_a"
            size      = 20
          },
          {
            treatment = "variant_b"
            size      = 20
          },
        ]
      }
    }
  },
  {
    name              = "savings-goals"
    description       = "Goals with automatic deposits"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Growth"
    tags              = ["savings"]
    environments      = ["dev"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
    }
  },
  {
    name              = "round-up-savings"
    description       = "Rounds purchases up and saves the difference"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Growth"
    tags              = ["savings"]
    environments      = ["dev"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 50
          },
        ]
      }
    }
  },
  {
    name              = "crypto-price-widget"
    description       = "Prices of digital assets, without trading"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Mobile"
    tags              = ["mobile"]
    environments      = ["dev"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 25
          },
        ]
      }
    }
  },
  {
    name              = "green-loan-rates"
    description       = "Better rates for energy-saving homes"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Lending"
    tags              = ["lending", "esg"]
    environments      = ["dev"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
    }
  },
  {
    name              = "voice-balance"
    description       = "Reads the balance to voice assistants"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Channels"
    tags              = ["voice"]
    environments      = ["dev"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 10
          },
        ]
      }
    }
  },
  {
    name              = "invoice-financing"
    description       = "Advances on invoices of corporate customers"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Corporate"
    tags              = ["corporate", "credit"]
    environments      = ["dev"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "account_type"
                strings   = ["corporate"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "kyc-video-call"
    description       = "Identifies new customers in a video call"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Compliance Systems"
    tags              = ["kyc"]
    environments      = ["dev"]
    default_treatment = "off"
    treatments = [
      {
        name           = "off"
        configurations = "{\"enabled\": false}"
        description    = "Switched off"
      },
      {
        name           = "on"
        configurations = "{\"enabled\": true}"
        description    = "Switched on"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "on"
            size      = 100
          },
        ]
      }
    }
  },
  {
    name              = "push-payload-v3"
    description       = "Smaller payload of push messages"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Engagement"
    tags              = ["messages"]
    environments      = ["dev"]
    default_treatment = "v2"
    treatments = [
      {
        name           = "v2"
        configurations = "{\"value\": 2}"
        description    = "As it was"
      },
      {
        name           = "v3"
        configurations = "{\"value\": 3}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "v3"
            size      = 100
          },
        ]
      }
    }
  },
  {
    name              = "read-replica-routing"
    description       = "Sends reports to the read replica"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Platform SRE"
    tags              = ["platform", "database"]
    environments      = ["dev"]
    default_treatment = "v0"
    treatments = [
      {
        name           = "v0"
        configurations = "{\"value\": 0}"
        description    = "As it was"
      },
      {
        name           = "v1"
        configurations = "{\"value\": 1}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "v1"
            size      = 50
          },
        ]
      }
    }
  },
  {
    name              = "event-schema-v2"
    description       = "Second version of the event schema"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Data Platform"
    tags              = ["events"]
    environments      = ["dev"]
    default_treatment = "v1"
    treatments = [
      {
        name           = "v1"
        configurations = "{\"value\": 1}"
        description    = "As it was"
      },
      {
        name           = "v2"
        configurations = "{\"value\": 2}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "v2"
            size      = 100
          },
        ]
      }
    }
  },
  {
    name              = "support-macro-editor"
    description       = "Agents edit their own answer templates"
    category          = "permission"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Engagement"
    tags              = ["support"]
    environments      = ["dev"]
    default_treatment = "denied"
    treatments = [
      {
        name           = "denied"
        configurations = "{\"access\": false}"
        description    = "Not permitted"
      },
      {
        name           = "granted"
        configurations = "{\"access\": true}"
        description    = "Permitted"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "granted"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "user_role"
                strings   = ["lead_agent"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "relationship-manager-view"
    description       = "Relationship managers see the whole household"
    category          = "permission"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Wealth"
    tags              = ["wealth"]
    environments      = ["dev"]
    default_treatment = "denied"
    treatments = [
      {
        name           = "denied"
        configurations = "{\"access\": false}"
        description    = "Not permitted"
      },
      {
        name           = "granted"
        configurations = "{\"access\": true}"
        description    = "Permitted"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "granted"
            size      = 100
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "user_role"
                strings   = ["manager"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "fee-explainer"
    description       = "Explains a fee where it is charged"
    category          = "experiment"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Growth"
    tags              = ["fees", "copy"]
    environments      = ["dev"]
    default_treatment = "baseline"
    treatments = [
      {
        name           = "baseline"
        configurations = "{\"layout\": \"current\"}"
        description    = "As it is today"
      },
      {
        name           = "variant_a"
        configurations = "{\"layout\": \"compact\"}"
        description    = "Compact layout"
      },
      {
        name           = "variant_b"
        configurations = "{\"layout\": \"guided\"}"
        description    = "Guided layout"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "variant_a"
            size      = 50
          },
          {
            treatment = "variant_b"
            size      = 50
          },
        ]
      }
    }
  },
  {
    name              = "card-art-choice"
    description       = "Lets customers choose the picture on the card"
    category          = "experiment"
    risk              = "low"
    lifecycle_stage   = "development"
    traffic_type      = "user"
    owner             = "Cards"
    tags              = ["cards"]
    environments      = ["dev"]
    default_treatment = "baseline"
    treatments = [
      {
        name           = "baseline"
        configurations = "{\"layout\": \"current\"}"
        description    = "As it is today"
      },
      {
        name           = "variant_a"
        configurations = "{\"layout\": \"compact\"}"
        description    = "Compact layout"
      },
      {
        name           = "variant_b"
        configurations = "{\"layout\": \"guided\"}"
        description    = "Guided layout"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "variant_a"
            size      = 40
          },
          {
            treatment = "variant_b"
            size      = 40
          },
        ]
      }
    }
  },
  {
    name              = "open-banking-consent-stop"
    description       = "Stops new consents when the directory is down"
    category          = "killswitch"
    risk              = "high"
    lifecycle_stage   = "development"
    traffic_type      = "account"
    owner             = "Open Banking"
    tags              = ["open-banking", "resilience"]
    environments      = ["dev"]
    default_treatment = "accept"
    treatments = [
      {
        name           = "accept"
        configurations = "{\"accept\": true}"
        description    = "Normal operation"
      },
      {
        name           = "stop"
        configurations = "{\"accept\": false}"
        description    = "Emergency operation"
      },
    ]
  },
]
