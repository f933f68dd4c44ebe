/// What sales answers to a lead, and the numbers of the monthly meeting, as both kinds of starter have them.
extension StarterFiles {
  static let feedbackPath = "rules/feedback.accord"
  static let metricsPath = "rules/metrics.accord"

  /// What can be answered, from the day before on.
  static func feedback(_ days: Days) -> String {
    #"""
    accord 1

    # What sales answers to a lead, and what came of it. The options are the drop-down in the CRM, word for word:
    # 'accord feedback rules --picklist csv' writes them. Few reasons, so that each can lead somewhere.

    feedback from \#(days.yesterday) {
      lead    text  required
      at      time  required
      by      text  "who answered"
      result  choice {
        accepted  "I take it"
        rejected  "Not for me"
        meeting   "A meeting is set"
        won       "Signed"
        lost      "Lost"
      }  required
      reason  choice {
        no_budget     "There is no money for it"
        not_now       "Not now"
        no_need       "They do not need it"
        wrong_person  "Not the person who decides"
        bad_data      "Name, number or company is wrong"
        no_contact    "Could not be reached"
      }  required when result in rejected, lost
      amount  number  required when result = won  "what they pay in the first year"
      note    text    trim  "what they said, in their words"
    }

    """#
  }

  /// What definitions and steps ask of the answers.
  static let lastAnswers = #"""

    let last    = latest answer
    let last_no = latest answer where result in rejected, lost

    """#

  /// The names of what metrics count, as a starter calls them.
  struct MetricNames {
    let qualified: String
    /// Whether `respond_by` is the time by which sales responds, and no field of leads.
    let hasResponseTime: Bool
    /// A name for a metric that nothing else has.
    let free: (String) -> String
  }

  /// What the teams count.
  static func metrics(_ names: MetricNames) -> String {
    let handedOver = names.hasResponseTime ? " and respond_by is known" : ""
    let inTime = names.hasResponseTime ? " where at <= respond_by" : ""
    let limit = names.hasResponseTime ? "by the time we agreed on" : "within five days"
    return #"""
      accord 1

      # The numbers of the monthly meeting: 'accord report' counts them over the decisions and the answers that were kept.
      # The targets are proposals: put in what both teams have agreed on.

      metric \#(names.free("mqls")) "Marketing-qualified leads" {
        means   "Leads that became an MQL."
        agreed  by marketing, sales
        of      \#(names.qualified)
      }

      metric \#(names.free("answered")) "Sales answers" {
        means   "Of the leads handed over, the share that sales has answered \#(limit)."
        agreed  by marketing, sales
        of      \#(names.qualified)\#(handedOver)
        counts  any answer\#(inTime)
        within  5 days
        target  at least 90%
      }

      metric \#(names.free("acceptance")) "Sales takes the lead" {
        means   "Of the leads that sales has answered, the share that sales takes."
        agreed  by marketing, sales
        of      \#(names.qualified)
        counts  any answer where result in accepted, meeting, won
        out of  any answer
        within  5 days
        target  at least 60%
      }

      metric \#(names.free("meetings")) "Meetings" {
        means   "Of the leads that became an MQL, the share with a meeting within a month."
        agreed  by marketing, sales
        of      \#(names.qualified)
        counts  any answer where result = meeting
        within  30 days
      }

      metric \#(names.free("revenue")) "Revenue from MQLs" {
        means   "What leads that became an MQL have signed within half a year, in the first year."
        agreed  by marketing, sales
        of      \#(names.qualified)
        adds    sum of amount of answer where result = won
        within  180 days
      }

      """#
  }

  /// How the month is run, for the README of the rules.
  ///
  /// - Parameters:
  ///   - leads: what the file with the leads is called there.
  ///   - asksAnswers: whether the rules ask what was answered.
  static func meeting(leads: String, asksAnswers: Bool) -> String {
    let answers = asksAnswers ? " --feedback record/feedback" : ""
    let use =
      asksAnswers
      ? """
      Every night, before the rules run, the CRM exports its answers into `record/feedback`, with the time of day: a no that is
      not there is not known to the rules, and the lead is called again.
      """
      : """
      In these rules an answer does not change yet who gets a lead; `accord init` in another folder, with nothing behind it, writes
      rules in which each no leads somewhere. The CRM exports its answers into `record/feedback`, with the time of day.
      """
    return #"""

      ## The monthly meeting

      `feedback.accord` says what sales can answer to a lead, and `metrics.accord` what the teams count every month. What the
      rules decided, and what sales answered, is kept in two folders. They are made once; the file with nothing but a first
      line says that sales has answered nothing yet:

      ```sh
      mkdir -p record/decisions record/feedback
      echo 'lead,at,by,result,reason,amount,note' > record/feedback/none-yet.csv
      ```

      \#(use)
      Then, as a line of cron (in a shell, `%` is written without the `\`):

      ```text
      30 5 * * *  cd /srv/accord && accord eval rules \#(leads)\#(answers) 2>>rejects.log >night.ndjson; [ $? -le 1 ] && gzip -c night.ndjson >record/decisions/$(date +\%F-\%H\%M).ndjson.gz || echo 'no decisions: see rejects.log'
      ```

      What is rejected stands in `rejects.log`: put it right in the CRM. `accord feedback rules record/feedback > /dev/null` says
      of all answers which are none, with the option that was meant. On the second of the month the page for the meeting is

      ```sh
      accord report rules --decisions record/decisions --feedback record/feedback --to html > meeting.html
      ```

      Each of its numbers says of which month it is.

      """#
  }
}
