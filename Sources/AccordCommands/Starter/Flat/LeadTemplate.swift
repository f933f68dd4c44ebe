import ArgumentParser

/// The columns of exports that many people have.
enum LeadTemplate: String, CaseIterable, ExpressibleByArgument {
  case hubspot = "hubspot-csv"
  case salesforce = "salesforce-csv"
  case flat

  /// A rule file with the `lead` block.
  var lead: String {
    switch self {
    case .hubspot: LeadTemplate.hubspotLead
    case .salesforce: LeadTemplate.salesforceLead
    case .flat: LeadTemplate.flatLead
    }
  }

  /// An export to try the rules with.
  func sample(_ days: StarterFiles.Days) -> String {
    switch self {
    case .hubspot: LeadTemplate.hubspotSample(days)
    case .salesforce: LeadTemplate.salesforceSample(days)
    case .flat: LeadTemplate.flatSample(days)
    }
  }

  private static let hubspotLead = """
    accord 1

    # The columns of a contact export of HubSpot that these rules read. A property that you export under another name is
    # written behind 'from'; 'accord infer EXPORT.csv' shows what your file has.

    lead {
      id                      text    required  from "Record ID"
      email                   text    personal  trim, lowercase  from "Email"
      company                 text    trim  from "Company Name" or "Company name" or "Associated Company"  "Company name"
      job_title               text    trim  from "Job Title" or "Job title"  "Job title"
      country                 text    country  from "Country/Region" or "IP Country"  "Country"
      employees               number  thousands ","  suffixes  ranges lower  unit "employees"  from "Number of Employees" or "Number of employees" or "Company size"  "Number of employees"
      lifecycle_stage         text    trim  from "Lifecycle Stage" or "Lifecycle stage"  "Lifecycle stage"
      created_at              time    from "Create Date" or "Create date"  "Create date"
      last_activity           time    from "Last Activity Date" or "Last activity date"  "Last activity date"
      recent_conversion       text    trim  from "Recent Conversion" or "Recent conversion"  "Recent conversion"
      recent_conversion_date  time    from "Recent Conversion Date" or "Recent conversion date"  "Recent conversion date"
      form_submissions        number  from "Number of Form Submissions" or "Number of form submissions"  "Number of form submissions"
      pageviews               number  from "Number of Pageviews" or "Number of pageviews"  "Number of pageviews"
      email_clicks            number  from "Marketing emails clicked"  "Number of clicks in marketing emails"
      unsubscribed            flag    from "Unsubscribed from all email"  "Unsubscribed from all email"
      missing "", "-", "N/A", "#N/A", "(No value)"
    }

    """

  private static let salesforceLead = """
    accord 1

    # The columns of a report on leads of Salesforce that these rules read. A column that your report calls otherwise is
    # written behind 'from'; 'accord infer EXPORT.csv' shows what your file has.

    lead {
      id             text    required  from "Lead ID" or "Lead: ID"
      email          text    personal  trim, lowercase  from "Email"
      company        text    trim  from "Company / Account" or "Company"  "Company"
      job_title      text    trim  from "Title"  "Title"
      country        text    country  from "Country"
      employees      number  thousands ","  from "No. of Employees" or "Employees"  "Number of employees"
      lead_source    text    trim  from "Lead Source"  "Lead source"
      lead_status    text    trim  from "Lead Status"  "Lead status"
      created_at     date    format "M/D/YYYY" or "YYYY-MM-DD"  from "Create Date" or "Created Date"  "Create date"
      last_activity  date    format "M/D/YYYY" or "YYYY-MM-DD"  from "Last Activity" or "Last Activity Date"  "Last activity"
      opted_out      flag    from "Email Opt Out"  "Email opt out"
      missing "", "-", "N/A", "#N/A"
    }

    """

  private static let flatLead = """
    accord 1

    # A lead without a list of activities: counters and days say how interested it is. 'accord infer EXPORT.csv' writes such
    # a block for your own data.

    lead {
      id                text    required
      email             text    personal  trim, lowercase
      company           text    trim
      job_title         text    trim  "job title"
      country           text    country
      employees         number  "number of employees"
      created_at        time    "day on which the lead came in"
      last_activity     time    "last activity"
      form_submissions  number  "number of form submissions"
      pageviews         number  "number of pages read"
      email_clicks      number  "number of clicks in mails"
      customer          flag    "already buys from us"
      unsubscribed      flag    "has unsubscribed"
      missing "", "-", "N/A", "n/a", "null"
    }

    """

  private static func hubspotSample(_ days: StarterFiles.Days) -> String {
    """
    Record ID,Email,Company Name,Job Title,Country/Region,Number of Employees,Lifecycle Stage,Create Date,Last Activity Date,Recent Conversion,Recent Conversion Date,Number of Form Submissions,Number of Pageviews,Marketing emails clicked,Unsubscribed from all email
    101,ceo@harbour.example,Harbour Ltd,CEO,Germany,"1,200",Lead,\(days.yesterday) 08:10,\(days.yesterday) 09:00,Demo request,\(days.yesterday) 09:00,3,24,6,
    102,ops@millrace.example,Millrace GmbH,Operations Manager,Austria,51-200,Lead,\(days.yesterday) 08:12,\(days.yesterday) 10:30,Newsletter,\(days.yesterday) 10:30,1,12,2,
    103,buyer@quarry.example,Quarry AG,Head of IT,,,Lead,\(days.yesterday) 08:15,\(days.yesterday) 11:05,Price list,\(days.yesterday) 11:05,4,31,,
    104,someone@gmail.com,,Student,France,,Subscriber,\(days.yesterday) 08:20,,,,,2,,
    105,ops@lakeside.example,Lakeside SE,CTO,Germany,300,Customer,\(days.yesterday) 08:30,\(days.yesterday) 12:00,Demo request,\(days.yesterday) 12:00,2,8,1,
    106,it@cedar.example,Cedar KG,Founder,Germany,80,Lead,\(days.yesterday) 08:40,\(days.yesterday) 13:00,Webinar,\(days.yesterday) 13:00,3,22,3,Yes

    """
  }

  private static func salesforceSample(_ days: StarterFiles.Days) -> String {
    """
    Lead ID,Email,Company / Account,Title,Country,No. of Employees,Lead Source,Lead Status,Create Date,Last Activity,Email Opt Out
    00Q101,ceo@harbour.example,Harbour Ltd,CEO,Germany,"1,200",Web,Open,\(days.yesterday),\(days.yesterday),0
    00Q102,ops@millrace.example,Millrace GmbH,Operations Manager,Austria,120,Web,Open,\(days.yesterday),\(days.yesterday),0
    00Q103,buyer@quarry.example,Quarry AG,Head of IT,,,Event,Open,\(days.yesterday),\(days.yesterday),
    00Q104,someone@gmail.com,[not provided],Student,France,3,Web,Open,\(days.yesterday),,0
    00Q105,it@cedar.example,Cedar KG,Founder,Germany,80,Partner,Open,\(days.yesterday),\(days.yesterday),1

    """
  }

  private static func flatSample(_ days: StarterFiles.Days) -> String {
    """
    id,email,company,job_title,country,employees,created_at,last_activity,form_submissions,pageviews,email_clicks,customer,unsubscribed
    F1,ceo@harbour.example,Harbour Ltd,CEO,Germany,1200,\(days.yesterday)T08:00Z,\(days.yesterday)T09:00Z,3,24,6,no,
    F2,ops@millrace.example,Millrace GmbH,Operations Manager,Austria,120,\(days.yesterday)T08:00Z,\(days.yesterday)T10:00Z,1,12,2,,
    F3,buyer@quarry.example,Quarry AG,Head of IT,,,\(days.yesterday)T08:00Z,\(days.yesterday)T11:00Z,4,31,,,
    F4,someone@gmail.com,,Student,France,3,\(days.yesterday)T08:00Z,,,2,,no,no
    F5,it@cedar.example,Cedar KG,Founder,Germany,80,\(days.yesterday)T08:00Z,\(days.yesterday)T13:00Z,3,22,3,no,yes

    """
  }
}
