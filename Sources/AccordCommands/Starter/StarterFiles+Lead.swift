extension StarterFiles {
  /// What is known about a lead.
  static let lead = #"""
    accord 1

    # What we know about a lead. 'accord infer EXPORT.csv' writes such a block for your own data.

    lead {
      id          text    required
      email       text    trim, lowercase
      country     text    trim, uppercase
      employees   number  "people in the company"
      job_title   text    trim
      source      choice  website, event, partner, outbound, or other
      campaign    text    trim, lowercase
      consent     flag    "we may write to them"
      customer    flag    "they already buy from us"
      budget      number  "what they can spend in a year"
      start_in    number  "months until they want to start"
      activities  list of activity {
        kind   choice  visit, download, webinar, trial, demo_request, or other
        asset  text
        at     time
      }
      missing "", "-", "N/A", "n/a", "null"
    }

    """#
}
