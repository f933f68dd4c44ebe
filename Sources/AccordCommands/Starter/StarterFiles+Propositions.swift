extension StarterFiles {
  /// What is promised to whom.
  static func propositions(_ days: Days) -> String {
    #"""
    accord 1

    # What we promise to whom. A campaign that promises one thing to a company which sales meets with another shows up
    # in the decision as not aligned.

    proposition quick_start "Start today" {
      for       size = Small
      promised  when campaign starts with "start-"
      pitch     "Set up in an afternoon, a price you can read on the page, no call needed."
      resource  "Ten-minute tour"  at "https://example.com/tour"  owner marketing  reviewed \#(days.today)
    }

    proposition team_rollout "Your team in two weeks" {
      for       size = Medium
      promised  when campaign starts with "team-"
      pitch     "A plan for the first two weeks, and one person who goes through it with you."
      resource  "Rollout plan"  at "https://example.com/rollout"  owner sales  reviewed \#(days.today)
    }

    proposition safe_hands "Safe at any size" {
      for       size = Large
      promised  when campaign starts with "secure-"
      pitch     "Single sign-on, audits every year, and answers to your security team's questions."
      resource  "Answers about security"  at "https://example.com/security"  owner sales  reviewed \#(days.today)
    }

    """#
  }
}
