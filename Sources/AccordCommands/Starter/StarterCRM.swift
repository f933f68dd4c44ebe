import ArgumentParser

/// A system that keeps the leads: how it spells them, and what goes back into it.
///
/// Sources: HubSpot CRM API v3 (search, batch update), Salesforce REST query and Bulk API 2.0, Pipedrive API v2 (persons).
enum StarterCRM: String, CaseIterable, ExpressibleByArgument {
  case hubspot
  case salesforce
  case pipedrive

  /// Where its rules lie.
  static let path = "rules/crm.accord"

  /// The file with leads in its shape.
  var samplePath: String { "sample-\(rawValue).json" }

  /// What goes back, as the command writes it.
  var backPath: String {
    switch self {
    case .hubspot, .pipedrive: "back.ndjson"
    case .salesforce: "back.csv"
    }
  }

  /// The rules: an `input` and an `output`.
  var rules: String {
    switch self {
    case .hubspot: StarterCRM.hubspotRules
    case .salesforce: StarterCRM.salesforceRules
    case .pipedrive: StarterCRM.pipedriveRules
    }
  }

  /// Leads as the system sends them.
  func sample(_ days: StarterFiles.Days) -> String {
    switch self {
    case .hubspot: StarterCRM.hubspotSample(days)
    case .salesforce: StarterCRM.salesforceSample(days)
    case .pipedrive: StarterCRM.pipedriveSample(days)
    }
  }
}

extension StarterCRM {
  private static let hubspotRules = #"""
    accord 1

    # Leads as HubSpot has them, and what goes back. Change the properties to those of your account; those that begin with
    # 'accord_' are yours to create. Fields that are not named here are looked up by their own name.
    # What somebody did, 'activities', is no list there: bring it from elsewhere, or let scores ask for counters.

    # The answer of POST /crm/v3/objects/contacts/search. All values of properties are texts.
    input hubspot {
      records at "results"
      email      from "properties.email"
      country    from "properties.country"
      employees  from "properties.numberofemployees"
      job_title  from "properties.jobtitle"
      source     from "properties.lead_source"
      campaign   from "properties.first_campaign"
      consent    from "properties.marketing_consent"
      customer   from "properties.is_customer"
      budget     from "properties.budget"
      start_in   from "properties.start_in_months"
    }

    # A line is the body of one POST /crm/v3/objects/contacts/batch/update, which takes 100 contacts. An empty text empties a
    # property.
    output hubspot "Back into HubSpot" {
      as json batches of 100 at "inputs" with texts
      missing ""
      "id"                           = id
      "properties.accord_fit"        = fit
      "properties.accord_fit_grade"  = fit_grade
      "properties.accord_engagement" = engagement
      "properties.accord_mql"        = MQL
      "properties.accord_reasons"    = reasons of fit, at most 1000 characters
      "properties.accord_fits"       = proposition.fits
      "properties.accord_to"         = route.to
      "properties.accord_respond_by" = route.respond_by
      "properties.accord_unknown"    = missing, at most 1000 characters
    }

    """#

  private static func hubspotSample(_ days: StarterFiles.Days) -> String {
    #"""
    {
      "total": 3,
      "results": [
        {
          "id": "51",
          "properties": {
            "createdate": "\#(days.yesterday)T09:12:44.120Z", "email": "ceo@harbour.example", "country": "US",
            "numberofemployees": "1200", "jobtitle": "CEO", "lead_source": "event", "first_campaign": "secure-autumn",
            "marketing_consent": "true", "is_customer": "false", "budget": "50000", "start_in_months": "3",
            "hs_object_id": "51", "lastmodifieddate": "\#(days.yesterday)T10:00:00Z"
          },
          "createdAt": "\#(days.yesterday)T09:12:44.120Z", "updatedAt": "\#(days.yesterday)T10:00:00Z", "archived": false
        },
        {
          "id": "52",
          "properties": {
            "createdate": "\#(days.yesterday)T11:00:00Z", "email": "someone@gmail.com", "country": null,
            "numberofemployees": "3", "jobtitle": null, "lead_source": null, "first_campaign": "", "marketing_consent": "true",
            "is_customer": "", "budget": null, "start_in_months": null, "hs_object_id": "52",
            "lastmodifieddate": "\#(days.yesterday)T11:00:00Z"
          },
          "createdAt": "\#(days.yesterday)T11:00:00Z", "updatedAt": "\#(days.yesterday)T11:00:00Z", "archived": false
        },
        {
          "id": "53",
          "properties": {
            "createdate": "\#(days.yesterday)T12:30:00Z", "email": "ops@millrace.example", "country": "GB",
            "numberofemployees": "120", "jobtitle": "Operations Manager", "lead_source": "partner", "first_campaign": null,
            "marketing_consent": null, "is_customer": "false", "budget": null, "start_in_months": null, "hs_object_id": "53",
            "lastmodifieddate": "\#(days.yesterday)T12:30:00Z"
          },
          "createdAt": "\#(days.yesterday)T12:30:00Z", "updatedAt": "\#(days.yesterday)T12:30:00Z", "archived": false
        }
      ],
      "paging": { "next": { "after": "3" } }
    }

    """#
  }
}

extension StarterCRM {
  private static let salesforceRules = #"""
    accord 1

    # Leads as Salesforce has them, and what goes back. Change the fields to those of your org; those that end in '__c' are
    # yours to create. Fields that are not named here are looked up by their own name.
    # What somebody did, 'activities', is no list there: bring it from elsewhere, or let scores ask for counters.

    # The answer of a query over REST, or of 'sf data query --json' with records at "result.records".
    input salesforce {
      records at "records"
      id         from "Id"
      email      from "Email"
      country    from "CountryCode"
      employees  from "NumberOfEmployees"
      job_title  from "Title"
      source     from "LeadSource"
      campaign   from "First_campaign__c"
      consent    from "Email_consent__c"
      customer   from "Is_customer__c"
      budget     from "Budget__c"
      start_in   from "Start_in_months__c"
    }

    # A job of Bulk API 2.0, operation 'update' on Lead. An empty cell would leave a field as it is; #N/A empties it.
    output salesforce "Back into Salesforce" {
      as csv
      missing "#N/A"
      "Id"            = id
      "Rating"        = fit_grade
      "Fit__c"        = fit
      "Engagement__c" = engagement
      "MQL__c"        = MQL
      "Reasons__c"    = reasons of fit, at most 255 characters
      "Fits__c"       = proposition.fits
      "Goes_to__c"    = route.to
      "Respond_by__c" = route.respond_by
      "Unknown__c"    = missing, at most 255 characters
    }

    """#

  private static func salesforceSample(_ days: StarterFiles.Days) -> String {
    #"""
    {
      "totalSize": 3,
      "done": true,
      "records": [
        {
          "attributes": { "type": "Lead", "url": "/services/data/v61.0/sobjects/Lead/00QAU00000Aa1bb2AB" },
          "Id": "00QAU00000Aa1bb2AB", "Email": "ceo@harbour.example", "CountryCode": "US", "NumberOfEmployees": 1200,
          "Title": "CEO", "LeadSource": "event", "First_campaign__c": "secure-autumn", "Email_consent__c": true,
          "Is_customer__c": false, "Budget__c": 50000.0, "Start_in_months__c": 3.0,
          "CreatedDate": "\#(days.yesterday)T09:12:44.000+0000"
        },
        {
          "attributes": { "type": "Lead", "url": "/services/data/v61.0/sobjects/Lead/00QAU00000Aa1bb3AB" },
          "Id": "00QAU00000Aa1bb3AB", "Email": "someone@gmail.com", "CountryCode": null, "NumberOfEmployees": 3,
          "Title": null, "LeadSource": null, "First_campaign__c": null, "Email_consent__c": true, "Is_customer__c": false,
          "Budget__c": null, "Start_in_months__c": null, "CreatedDate": "\#(days.yesterday)T11:00:00.000+0000"
        },
        {
          "attributes": { "type": "Lead", "url": "/services/data/v61.0/sobjects/Lead/00QAU00000Aa1bb4AB" },
          "Id": "00QAU00000Aa1bb4AB", "Email": "ops@millrace.example", "CountryCode": "GB", "NumberOfEmployees": 120,
          "Title": "Operations Manager", "LeadSource": "partner", "First_campaign__c": null, "Email_consent__c": null,
          "Is_customer__c": false, "Budget__c": null, "Start_in_months__c": null,
          "CreatedDate": "\#(days.yesterday)T12:30:00.000+0000"
        }
      ]
    }

    """#
  }
}

extension StarterCRM {
  private static let pipedriveRules = #"""
    accord 1

    # Persons as Pipedrive has them, and what goes back. It calls a field of your own by 40 letters and digits, which
    # GET /api/v2/personFields lists: put yours in place of those here. Fields that are not named here are looked up by
    # their own name. What somebody did, 'activities', is no list there: bring it from elsewhere, or let scores ask for
    # counters.

    # The answer of GET /api/v2/persons.
    input pipedrive {
      records at "data"
      email      from "emails[primary=true].value" or "emails[0].value"
      country    from "custom_fields.c1000000000000000000000000000000000000a1"
      employees  from "custom_fields.c1000000000000000000000000000000000000a2"
      job_title  from "custom_fields.c1000000000000000000000000000000000000a3"
      source     from "custom_fields.c1000000000000000000000000000000000000a4"
      campaign   from "custom_fields.c1000000000000000000000000000000000000a5"
      consent    from "custom_fields.c1000000000000000000000000000000000000a6"
      customer   from "custom_fields.c1000000000000000000000000000000000000a7"
      budget     from "custom_fields.c1000000000000000000000000000000000000a8.value"
      start_in   from "custom_fields.c1000000000000000000000000000000000000a9"
    }

    # A line is the body of one PATCH /api/v2/persons/ID, with the ID that stands in it. null empties a field.
    output pipedrive "Back into Pipedrive" {
      as ndjson
      "id"                                                     = id
      "custom_fields.c2000000000000000000000000000000000000b1" = fit
      "custom_fields.c2000000000000000000000000000000000000b2" = fit_grade
      "custom_fields.c2000000000000000000000000000000000000b3" = engagement
      "custom_fields.c2000000000000000000000000000000000000b4" = MQL
      "custom_fields.c2000000000000000000000000000000000000b5" = reasons of fit, at most 255 characters
      "custom_fields.c2000000000000000000000000000000000000b6" = route.to
      "custom_fields.c2000000000000000000000000000000000000b7" = missing, at most 255 characters
    }

    """#

  private static func pipedriveSample(_ days: StarterFiles.Days) -> String {
    #"""
    {
      "success": true,
      "data": [
        {
          "id": 7, "name": "Ada Harbour", "first_name": "Ada", "last_name": "Harbour", "owner_id": 1, "org_id": 3,
          "add_time": "\#(days.yesterday)T09:12:44Z", "update_time": "\#(days.yesterday)T10:00:00Z",
          "emails": [
            { "label": "home", "value": "ada@harbour.example", "primary": false },
            { "label": "work", "value": "CEO@harbour.example", "primary": true }
          ],
          "phones": [], "is_deleted": false, "label_ids": [],
          "custom_fields": {
            "c1000000000000000000000000000000000000a1": "US", "c1000000000000000000000000000000000000a2": 1200,
            "c1000000000000000000000000000000000000a3": "CEO", "c1000000000000000000000000000000000000a4": "event",
            "c1000000000000000000000000000000000000a5": "secure-autumn", "c1000000000000000000000000000000000000a6": "yes",
            "c1000000000000000000000000000000000000a7": "no",
            "c1000000000000000000000000000000000000a8": { "value": 50000, "currency": "EUR" },
            "c1000000000000000000000000000000000000a9": 3
          }
        },
        {
          "id": 8, "name": "Someone", "first_name": "Someone", "last_name": null, "owner_id": 1, "org_id": null,
          "add_time": "\#(days.yesterday)T11:00:00Z", "update_time": null, "emails": [], "phones": [], "is_deleted": false,
          "label_ids": [],
          "custom_fields": {
            "c1000000000000000000000000000000000000a1": null, "c1000000000000000000000000000000000000a2": 3,
            "c1000000000000000000000000000000000000a3": null, "c1000000000000000000000000000000000000a4": null,
            "c1000000000000000000000000000000000000a5": null, "c1000000000000000000000000000000000000a6": "yes",
            "c1000000000000000000000000000000000000a7": null, "c1000000000000000000000000000000000000a8": null,
            "c1000000000000000000000000000000000000a9": null
          }
        }
      ],
      "additional_data": { "next_cursor": null }
    }

    """#
  }
}
