extension StarterFiles {
  /// Leads that both teams went through.
  static let tests = #"""
    accord 1

    # Leads that both teams went through together. 'accord test rules' runs them.

    test "the head of a large company asks for a demo and has money" {
      at    2026-11-01T09:00Z
      lead  { id = "T1", email = "ceo@harbour.example", country = "us", employees = 1200, job_title = "CEO",
              source = website, campaign = "secure-autumn", consent = yes, budget = 50k, start_in = 3,
              activities = { kind = demo_request, at = 2 days ago } }
      expect size = Large
      expect fit = 90 because "decides", "home market"
      expect fit_grade = A
      expect engagement = 40 because "asked for a demo"
      expect hand_raise
      expect MQL
      expect SQL
      expect route to key_accounts
    }

    test "a manager in a near market who tries it out" {
      at    2026-11-01T09:00Z
      lead  { id = "T2", email = "ops@millrace.example", country = "GB", employees = 120,
              job_title = "Operations Manager", source = partner, campaign = "team-plan", consent = yes,
              activities = { kind = trial, at = 3 days ago } }
      expect size = Medium
      expect fit = 60 because "has a say", "near market", "met in person or through a partner"
      expect fit_grade = B
      expect engagement = 30 because "started a trial"
      expect MQL
      expect SQL is unknown
      expect route to sales_desk
    }

    test "not enough money is not sales-qualified" {
      at    2026-11-01T09:00Z
      lead  { id = "T3", email = "it@alder.example", country = "CA", employees = 60, job_title = "Founder",
              consent = yes, budget = 2k, start_in = 9,
              activities = { kind = webinar, asset = "intro", at = 9 days ago },
                           { kind = download, asset = "guide", at = 8 days ago },
                           { kind = download, asset = "prices", at = 7 days ago } }
      expect engagement = 20 because "came to a webinar", "downloaded something"
      expect MQL
      expect not SQL
      expect route to sales_desk
    }

    test "a competitor is kept out, however keen" {
      at    2026-11-01T09:00Z
      lead  { id = "T4", email = "spy@rival.example", country = "US", employees = 900, job_title = "CTO",
              consent = yes, activities = { kind = demo_request, at = 1 day ago } }
      expect competitor
      expect not MQL
      expect route to nobody
    }

    test "no consent, no letters" {
      at    2026-11-01T09:00Z
      lead  { id = "T5", email = "post@cedar.example", country = "CA", consent = no,
              activities = { kind = visit, at = 1 day ago } }
      expect fit = 25
      expect not MQL
      expect route to nobody
    }

    test "consent not known: somebody looks at it" {
      at    2026-11-01T09:00Z
      lead  { id = "T6", email = "buyer@quarry.example", country = "US", employees = 700, job_title = "Head of IT",
              activities = { kind = demo_request, at = 5 days ago } }
      expect fit = 75
      expect MQL is unknown
      expect route to review
    }

    test "a small company with a private mailbox gets the newsletter" {
      at    2026-11-01T09:00Z
      lead  { id = "T7", email = "someone@gmail.com", country = "FR", employees = 3, campaign = "start-now",
              consent = yes, customer = no, activities = { kind = visit, at = 1 day ago } }
      expect size = Small
      expect fit = 0 because "private mailbox"
      expect fit_grade = C
      expect not hand_raise
      expect not competitor
      expect not MQL
      expect route to nurture
    }

    test "a customer goes to customer care" {
      at    2026-11-01T09:00Z
      lead  { id = "T8", email = "ops@lakeside.example", country = "US", employees = 300, customer = yes, consent = yes,
              activities = { kind = demo_request, at = 1 day ago } }
      expect not MQL
      expect route to customer_care
    }

    test "turned down for want of money: letters about money, not the telephone" {
      at    2026-11-01T09:00Z
      lead  { id = "T9", email = "ops@millrace.example", country = "GB", employees = 120,
              job_title = "Operations Manager", source = partner, consent = yes,
              activities = { kind = trial, at = 9 days ago },
              answers = { at = 5 days ago, result = rejected, reason = no_budget } }
      expect said_no
      expect not asked_again
      expect not MQL
      expect route to nurture "when money is there"
    }

    test "who asks for a demo after a no is called" {
      at    2026-11-01T09:00Z
      lead  { id = "T10", email = "ceo@harbour.example", country = "US", employees = 1200, job_title = "CEO",
              consent = yes, budget = 50k, start_in = 3, activities = { kind = demo_request, at = 2 days ago },
              answers = { at = 20 days ago, result = rejected, reason = not_now } }
      expect asked_again
      expect MQL
      expect route to key_accounts
    }

    test "what sales has taken is not handed over again" {
      at    2026-11-01T09:00Z
      lead  { id = "T12", email = "ops@millrace.example", country = "GB", employees = 120,
              job_title = "Operations Manager", source = partner, consent = yes,
              activities = { kind = trial, at = 9 days ago },
              answers = { at = 8 days ago, result = rejected, reason = not_now }, { at = 5 days ago, result = meeting } }
      expect with_sales
      expect not said_no
      expect MQL
      expect route to nobody "sales has it"
    }

    test "the wrong person: somebody looks for the right one" {
      at    2026-11-01T09:00Z
      lead  { id = "T11", email = "it@alder.example", country = "CA", employees = 60, consent = no,
              answers = { at = 5 days ago, result = lost, reason = wrong_person } }
      expect route to review "find the right person"
    }

    """#
}

extension StarterFiles {
  /// Leads to try the rules with.
  static func sampleLeads(_ days: Days) -> String {
    #"""
    {"id":"S1","email":"ceo@harbour.example","country":"US","employees":1200,"job_title":"CEO","campaign":"secure-autumn","consent":true,"customer":false,"budget":50000,"start_in":3,"activities":[{"kind":"demo_request","at":"\#(days.yesterday)T09:00:00Z"}],"answers":[]}
    {"id":"S2","email":"ops@millrace.example","country":"GB","employees":120,"job_title":"Operations Manager","source":"partner","consent":true,"activities":[{"kind":"trial","asset":"standard","at":"\#(days.yesterday)T09:00:00Z"}],"answers":[{"at":"\#(days.yesterday)T15:00:00Z","by":"chris","result":"rejected","reason":"no_budget"}]}
    {"id":"S3","email":"buyer@quarry.example","country":"US","employees":700,"job_title":"Head of IT","activities":[{"kind":"demo_request","at":"\#(days.yesterday)T09:00:00Z"}],"answers":[]}
    {"id":"S4","email":"someone@gmail.com","country":"FR","employees":3,"consent":"yes","answers":[]}

    """#
  }
}

extension StarterFiles {
  /// The check of every pull request, for GitHub Actions.
  static let workflow = #"""
    # Checks the rules on every pull request.
    name: rules
    on:
      pull_request:
        paths: ["rules/**", ".github/workflows/rules.yml"]
      push:
        branches: [main]
        paths: ["rules/**", ".github/workflows/rules.yml"]

    permissions:
      contents: read

    env:
      # The one line to set: where the tarball of a release of Accord lies, a blank, and its SHA-256, as in
      #   ACCORD_RELEASE: tools/accord-0.1.0-linux-x86_64.tar.gz 9f2c…
      # Either an address (https://…), or a file that you put into this repository. The sum stands beside the release, in
      # SHA256SUMS. This folder, .github, has to be at the root of the repository.
      ACCORD_RELEASE: ""

    jobs:
      check:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
          - name: accord
            run: |
              read -r place sum <<< "$ACCORD_RELEASE" || true
              if [ -z "$sum" ]; then
                echo "::error::ACCORD_RELEASE in this workflow names no release: write where its tarball lies, and its SHA-256"
                exit 1
              fi
              case "$place" in
                https://*) curl --fail --silent --show-error --location --retry 3 --output "$RUNNER_TEMP/accord.tar.gz" "$place" ;;
                *) cp "$place" "$RUNNER_TEMP/accord.tar.gz" ;;
              esac
              echo "$sum  $RUNNER_TEMP/accord.tar.gz" | sha256sum --check
              mkdir -p "$RUNNER_TEMP/accord"
              tar -xzf "$RUNNER_TEMP/accord.tar.gz" --strip-components=1 -C "$RUNNER_TEMP/accord"
              echo "$RUNNER_TEMP/accord/bin" >> "$GITHUB_PATH"
          - name: accord is there
            run: accord --version
          - name: layout
            run: accord fmt --check rules
          - name: findings
            run: accord lint --format github rules
          - name: tests
            run: accord test --coverage --threshold 80 rules
          # When both teams have signed with 'accord sign', let an unsigned change fail:
          # - name: signatures
          #   run: accord lint --agreed rules

    """#
}

extension StarterFiles {
  /// What the folder holds, for people.
  static let readme = #"""
    # The rules

    This folder is what marketing and sales have agreed about leads, as text that a machine carries out.

    | file | what it says |
    |---|---|
    | `agreement.accord` | who agreed, and how often the text is looked at again |
    | `lead.accord` | what is known about a lead |
    | `vocabulary.accord` | lists and patterns that the other files use |
    | `segments.accord`, `scoring.accord` | how large a company is, how well it fits, how interested somebody is |
    | `definitions.accord` | what a marketing-qualified and a sales-qualified lead is, and what must always hold |
    | `propositions.accord` | what is promised to whom |
    | `routing.accord` | who takes a lead, and how soon |
    | `feedback.accord` | what sales can answer to a lead, word for word as in the CRM |
    | `metrics.accord` | the numbers of the monthly meeting, and their targets |
    | `tests.accord` | leads that both teams went through together |

    To change something, change the text and a test that shows it, run `accord fmt rules`, `accord lint rules` and
    `accord test rules`, and open a pull request that somebody of each team reads.

    """#
}
