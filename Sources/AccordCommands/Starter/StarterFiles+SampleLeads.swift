extension StarterFiles {
  /// Leads to try the rules with.
  static func sampleLeads(_ days: Days) -> String {
    #"""
    {"id":"S1","email":"ceo@harbour.example","country":"US","employees":1200,"job_title":"CEO","campaign":"secure-autumn","consent":true,"customer":false,"budget":50000,"start_in":3,"activities":[{"kind":"demo_request","at":"\#(days.yesterday)T09:00:00Z"}]}
    {"id":"S2","email":"ops@millrace.example","country":"GB","employees":120,"job_title":"Operations Manager","source":"partner","consent":true,"activities":[{"kind":"trial","asset":"standard","at":"\#(days.yesterday)T09:00:00Z"}]}
    {"id":"S3","email":"buyer@quarry.example","country":"US","employees":700,"job_title":"Head of IT","activities":[{"kind":"demo_request","at":"\#(days.yesterday)T09:00:00Z"}]}
    {"id":"S4","email":"someone@gmail.com","country":"FR","employees":3,"consent":"yes"}

    """#
  }
}
