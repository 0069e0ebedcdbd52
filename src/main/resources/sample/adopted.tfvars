# What the bank had in production when the portal came.

feature_flags = [
  {
    name              = "payment-processing-v2"
    description       = "Next generation payment processing system"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Payments Core"
    tags              = ["payments", "core"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "legacy"
    treatments = [
      {
        name           = "legacy"
        configurations = "{\"version\": \"v1\", \"timeout\": 30}"
        description    = "Current payment system"
      },
      {
        name           = "enhanced"
        configurations = "{\"version\": \"v2\", \"timeout\": 30}"
        description    = "Enhanced payment system"
      },
    ]
    environment_configs = {
      dev = {
        description = "Payment processing v2 with development tools"
        treatments = [
          {
            name           = "legacy"
            configurations = "{\"version\": \"v1\", \"timeout\": 60, \"debug\": true}"
            description    = "Legacy with debug logging"
          },
          {
            name           = "enhanced"
            configurations = "{\"version\": \"v2\", \"timeout\": 60, \"debug\": true, \"mock_gateway\": true}"
            description    = "Enhanced with development features"
          },
          {
            name           = "experimental"
            configurations = "{\"version\": \"v3\", \"timeout\": 90, \"debug\": true}"
            description    = "Next version, for testers only"
          },
        ]
        rules = [
          {
            treatment = "experimental"
            size      = 25
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "user_type"
                strings   = ["developer", "qa"]
              }
            }
          },
        ]
      }
      staging = {
        description = "Payment processing v2 with full monitoring"
        treatments = [
          {
            name           = "legacy"
            configurations = "{\"version\": \"v1\", \"timeout\": 30, \"monitoring\": true}"
            description    = "Legacy with monitoring"
          },
          {
            name           = "enhanced"
            configurations = "{\"version\": \"v2\", \"timeout\": 25, \"monitoring\": true, \"analytics\": true}"
            description    = "Enhanced, fully observed"
          },
        ]
        rules = [
          {
            treatment = "enhanced"
            size      = 50
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "customer_tier"
                strings   = ["beta", "internal"]
              }
            }
          },
        ]
      }
      prod = {
        description = "Payment processing v2 with production security"
        treatments = [
          {
            name           = "legacy"
            configurations = "{\"version\": \"v1\", \"timeout\": 30, \"security_enhanced\": true}"
            description    = "Production legacy system"
          },
          {
            name           = "enhanced"
            configurations = "{\"version\": \"v2\", \"timeout\": 20, \"security_enhanced\": true, \"performance_optimized\": true}"
            description    = "Production enhanced system"
          },
        ]
        rules = [
          {
            treatment = "enhanced"
            size      = 10
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "customer_tier"
                strings   = ["premium", "enterprise"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "api-circuit-breaker"
    description       = "Emergency circuit breaker of the public API"
    category          = "killswitch"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Platform SRE"
    tags              = ["platform", "resilience"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "normal"
    treatments = [
      {
        name           = "normal"
        configurations = "{\"circuit_breaker\": false, \"rate_limit\": 1000}"
        description    = "Normal operation"
      },
      {
        name           = "degraded"
        configurations = "{\"circuit_breaker\": false, \"rate_limit\": 500}"
        description    = "Reduced capacity"
      },
      {
        name           = "emergency"
        configurations = "{\"circuit_breaker\": true, \"rate_limit\": 0}"
        description    = "Emergency shutdown"
      },
    ]
    environment_configs = {
      prod = {
        rules = [
          {
            treatment = "emergency"
            size      = 0
          },
        ]
      }
    }
  },
  {
    name              = "sms-otp-fallback"
    description       = "Falls back to SMS codes when push confirmation is down"
    category          = "killswitch"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Identity"
    tags              = ["identity", "resilience"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "push"
    treatments = [
      {
        name           = "push"
        configurations = "{\"channel\": \"push\", \"timeout_s\": 45}"
        description    = "Normal operation"
      },
      {
        name           = "sms"
        configurations = "{\"channel\": \"sms\", \"timeout_s\": 120}"
        description    = "Emergency operation"
      },
    ]
    environment_configs = {
      prod = {
        rules = [
          {
            treatment = "sms"
            size      = 0
          },
        ]
      }
    }
  },
  {
    name              = "payment-gateway-fallback"
    description       = "Routes card payments to the second acquirer"
    category          = "killswitch"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Payments Core"
    tags              = ["payments", "resilience"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "primary"
    treatments = [
      {
        name           = "primary"
        configurations = "{\"gateway\": \"primary\", \"timeout_ms\": 3000}"
        description    = "Normal operation"
      },
      {
        name           = "secondary"
        configurations = "{\"gateway\": \"secondary\", \"timeout_ms\": 4500}"
        description    = "Emergency operation"
      },
    ]
    environment_configs = {
      prod = {
        rules = [
          {
            treatment = "secondary"
            size      = 0
          },
        ]
      }
    }
  },
  {
    name              = "card-issuing-freeze"
    description       = "Stops issuing new cards when the bureau is unreachable"
    category          = "killswitch"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Cards"
    tags              = ["cards", "resilience"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "open"
    treatments = [
      {
        name           = "open"
        configurations = "{\"issue\": true}"
        description    = "Normal operation"
      },
      {
        name           = "frozen"
        configurations = "{\"issue\": false, \"message\": \"card.issuing.paused\"}"
        description    = "Emergency operation"
      },
    ]
    environment_configs = {
      prod = {
        rules = [
          {
            treatment = "frozen"
            size      = 0
          },
        ]
      }
    }
  },
  {
    name              = "loan-offer-ranking"
    description       = "Order of pre-approved loan offers"
    category          = "experiment"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Lending"
    tags              = ["lending", "ranking"]
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
            size      = 33
          },
          {
            treatment = "variant_b"
            size      = 33
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "variant_a"
            size      = 25
          },
          {
            treatment = "variant_b"
            size      = 25
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "variant_a"
            size      = 5
          },
          {
            treatment = "variant_b"
            size      = 5
          },
        ]
      }
    }
  },
  {
    name              = "fraud-score-model"
    description       = "Scoring model of card payments"
    category          = "experiment"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Risk"
    tags              = ["fraud", "model"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "v3"
    treatments = [
      {
        name           = "v3"
        configurations = "{\"model\": \"gbm-3\", \"threshold\": 0.7}"
        description    = "Model in use"
      },
      {
        name           = "v4"
        configurations = "{\"model\": \"gbm-4\", \"threshold\": 0.68}"
        description    = "Candidate"
      },
      {
        name           = "v5"
        configurations = "{\"model\": \"net-5\", \"threshold\": 0.66, \"explain\": true}"
        description    = "Second candidate"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "v4"
            size      = 20
          },
          {
            treatment = "v5"
            size      = 20
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "v4"
            size      = 20
          },
          {
            treatment = "v5"
            size      = 20
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "v4"
            size      = 5
          },
        ]
      }
    }
  },
  {
    name              = "onboarding-progress-bar"
    description       = "Shows how far a new customer is in the sign-up"
    category          = "experiment"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Growth"
    tags              = ["onboarding"]
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
            size      = 40
          },
          {
            treatment = "variant_b"
            size      = 40
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "variant_a"
            size      = 10
          },
          {
            treatment = "variant_b"
            size      = 10
          },
        ]
      }
    }
  },
  {
    name              = "spei-instant-transfers"
    description       = "Instant transfers in 24/7 mode"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Payments Core"
    tags              = ["payments", "spei"]
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
      prod = {
        rules = [
          {
            treatment = "on"
            size      = 5
          },
        ]
      }
    }
  },
  {
    name              = "fx-rate-cache"
    description       = "Lifetime of cached exchange rates"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Treasury"
    tags              = ["fx", "cache"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "at_60"
    treatments = [
      {
        name           = "at_60"
        configurations = "{\"value\": 60}"
        description    = "As it was"
      },
      {
        name           = "at_15"
        configurations = "{\"value\": 15}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "at_15"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "at_15"
            size      = 50
          },
        ]
      }
    }
  },
  {
    name              = "statement-archive-tier"
    description       = "Moves statements older than two years to cold storage"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Documents"
    tags              = ["statements", "storage"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "at_730"
    treatments = [
      {
        name           = "at_730"
        configurations = "{\"value\": 730}"
        description    = "As it was"
      },
      {
        name           = "at_365"
        configurations = "{\"value\": 365}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "at_365"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "at_365"
            size      = 100
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "at_365"
            size      = 5
          },
        ]
      }
    }
  },
  {
    name              = "ledger-batch-size"
    description       = "Entries written to the ledger in one batch"
    category          = "operational"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Core Banking"
    tags              = ["ledger", "performance"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "at_200"
    treatments = [
      {
        name           = "at_200"
        configurations = "{\"value\": 200}"
        description    = "As it was"
      },
      {
        name           = "at_500"
        configurations = "{\"value\": 500}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "at_500"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "at_500"
            size      = 100
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "at_500"
            size      = 10
          },
        ]
      }
    }
  },
  {
    name              = "notification-throttle"
    description       = "Upper limit of push messages a customer gets in a day"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Engagement"
    tags              = ["messages"]
    environments      = ["dev", "staging", "prod"]
    default_treatment = "at_6"
    treatments = [
      {
        name           = "at_6"
        configurations = "{\"value\": 6}"
        description    = "As it was"
      },
      {
        name           = "at_4"
        configurations = "{\"value\": 4}"
        description    = "As it is meant to be"
      },
    ]
    environment_configs = {
      dev = {
        rules = [
          {
            treatment = "at_4"
            size      = 100
          },
        ]
      }
      staging = {
        rules = [
          {
            treatment = "at_4"
            size      = 50
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "at_4"
            size      = 10
          },
        ]
      }
    }
  },
  {
    name              = "branch-appointment-booking"
    description       = "Lets customers book a visit in a branch"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Channels"
    tags              = ["branches"]
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
      prod = {
        rules = [
          {
            treatment = "on"
            size      = 20
          },
        ]
      }
    }
  },
  {
    name              = "card-controls"
    description       = "Customers lock, unlock and limit their cards themselves"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Cards"
    tags              = ["cards", "self-service"]
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
                strings   = ["monterrey", "guadalajara"]
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
                type      = "IN_LIST_STRING"
                attribute = "region"
                strings   = ["monterrey", "guadalajara"]
              }
            }
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "on"
            size      = 10
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "region"
                strings   = ["monterrey", "guadalajara"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "recurring-transfers"
    description       = "Standing orders with an end date"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Payments Core"
    tags              = ["payments"]
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
      prod = {
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
    name              = "qr-merchant-payments"
    description       = "Payments by QR code at the merchant's till"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Payments Core"
    tags              = ["payments", "merchants"]
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
                strings   = ["business", "corporate"]
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
                strings   = ["business", "corporate"]
              }
            }
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "on"
            size      = 5
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "account_type"
                strings   = ["business", "corporate"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "paperless-statements"
    description       = "Statements by mail only on demand"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Documents"
    tags              = ["statements"]
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
      prod = {
        rules = [
          {
            treatment = "on"
            size      = 20
          },
        ]
      }
    }
  },
  {
    name              = "app-dark-theme"
    description       = "Dark theme of the mobile application"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Mobile"
    tags              = ["mobile", "ui"]
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
      prod = {
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
    name              = "contactless-limit-raise"
    description       = "Raises the contactless limit for verified devices"
    category          = "feature"
    risk              = "high"
    lifecycle_stage   = "production"
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
                attribute = "device_trust"
                strings   = ["trusted", "verified"]
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
                type      = "IN_LIST_STRING"
                attribute = "device_trust"
                strings   = ["trusted", "verified"]
              }
            }
          },
        ]
      }
      prod = {
        rules = [
          {
            treatment = "on"
            size      = 5
            condition = {
              matcher = {
                type      = "IN_LIST_STRING"
                attribute = "device_trust"
                strings   = ["trusted", "verified"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "branch-teller-override"
    description       = "Tellers may exceed the cash limit with a supervisor's code"
    category          = "permission"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Branch Systems"
    tags              = ["tellers", "limits"]
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
                strings   = ["supervisor"]
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
                strings   = ["supervisor"]
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
                strings   = ["supervisor"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "bulk-payroll-upload"
    description       = "Corporate users upload payroll files"
    category          = "permission"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Corporate"
    tags              = ["corporate", "payroll"]
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
                strings   = ["payroll_admin", "tester"]
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
                strings   = ["payroll_admin"]
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
                strings   = ["payroll_admin"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "treasury-desk-access"
    description       = "Who sees the treasury desk"
    category          = "permission"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Treasury"
    tags              = ["treasury"]
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
                strings   = ["treasurer", "qa"]
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
                strings   = ["treasurer"]
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
                strings   = ["treasurer"]
              }
            }
          },
        ]
      }
    }
  },
  {
    name              = "atm-cash-forecast"
    description       = "Uses the new forecast to load cash machines"
    category          = "operational"
    risk              = "high"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Channels"
    tags              = ["atm", "forecast"]
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
            size      = 100
          },
        ]
      }
      prod = {
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
    name              = "chat-assistant"
    description       = "Assistant that answers questions about fees and cards"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Engagement"
    tags              = ["support", "assistant"]
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
      prod = {
        rules = [
          {
            treatment = "on"
            size      = 5
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
    name              = "legacy-login-form"
    description       = "Old sign-in form, replaced by the unified sign-in"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Identity"
    tags              = ["identity"]
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
  },
  {
    name              = "statement-pdf-v1"
    description       = "First PDF renderer of statements"
    category          = "operational"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "account"
    owner             = "Documents"
    tags              = ["statements"]
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
  },
  {
    name              = "loan-calculator-classic"
    description       = "Loan calculator with fixed terms"
    category          = "feature"
    risk              = "low"
    lifecycle_stage   = "production"
    traffic_type      = "user"
    owner             = "Lending"
    tags              = ["lending"]
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
  },
]
