extension StarterFiles {
  /// Who agreed.
  static let agreement = #"""
    accord 1

    # What marketing and sales have agreed about leads. Put your own words and numbers in, and show it to both.

    agreement "Leads: from the first click to the first call" {
      between   marketing, sales
      timezone  "UTC"
      review    every 90 days
    }

    """#
}
