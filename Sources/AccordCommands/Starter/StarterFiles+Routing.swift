extension StarterFiles {
  /// Who takes a lead.
  static let routing = #"""
    accord 1

    # Who takes which lead. The first step whose condition is yes takes it. Put your own people in.

    pool key_accounts  { members alex weight 2, billie }
    pool sales_desk    { members chris, dana, eli }
    pool customer_care { members francis }

    route {
      to customer_care           when customer is yes                    respond within 2 days
      to key_accounts            when SQL and size = Large               respond within 4 hours
      to sales_desk              when MQL                                respond within 1 day
      to review   "cannot tell"  when MQL is unknown                     respond within 2 days
      to nurture  "newsletter"   when consent and competitor is not yes  again after 90 days
      to nobody                  otherwise
    }

    """#
}
