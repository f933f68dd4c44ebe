extension StarterFiles {
  /// What the teams have agreed on.
  static func definitions(_ days: Days) -> String {
    #"""
    accord 1

    define competitor  "Works for a competitor"        when mail_domain in competitors
    define hand_raise  "Asked for a demo these weeks"  when any activity where kind = demo_request within 14 days

    define MQL "Marketing-qualified lead" {
      means   "A company we can serve, somebody there has shown interest lately, and we may write to them."
      agreed  by marketing, sales
      review  by \#(days.review)
      never   when competitor or no consent or customer is yes
      always  when hand_raise is yes and fit >= 20
      when    fit >= 50 and engagement >= 20
    }

    define SQL "Sales-qualified lead" {
      means     "Sales works it: there is money for it, and they want to start within half a year."
      agreed    by marketing, sales
      review    by \#(days.review)
      requires  MQL
      when      budget >= 10k and start_in <= 6
    }

    ensure "sales works on nothing that marketing has not qualified"  SQL implies MQL
    ensure "a competitor never reaches a sales desk"                  competitor implies not MQL
    ensure "letters go only to those who agreed"                      routed to nurture implies consent

    """#
  }
}
