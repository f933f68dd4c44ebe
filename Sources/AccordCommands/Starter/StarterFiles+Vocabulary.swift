extension StarterFiles {
  /// Lists and patterns.
  static let vocabulary = #"""
    accord 1

    # The words that the other files use.

    list home_market = "US", "CA"
    list near_market = "GB", "IE", "AU", "NZ"
    list free_mail   = "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com"
    list competitors = "rival.example", "other-rival.example"

    pattern decision_maker = /\b(chief|C[EFIOT]O|founder|owner|president|VP|vice president)\b/ ignoring case
    pattern influencer     = /\b(head of|director|manager|lead)\b/ ignoring case

    let mail_domain = domain(email)

    """#
}
