import AccordInference
import AccordSemantics
import AccordValues

/// The fields of a lead that starter rules can ask for: exports have counters and days where a list of activities would
/// say more.
struct FlatLead {
  /// What a field is about.
  enum Role: CaseIterable {
    case email, jobTitle, country, employees
    case stage, customer, optedOut, consent
    case forms, views, clicks
    case lastActive, converted, conversion

    /// The words by which a field is known, the surest first; after `=`, the whole name.
    fileprivate var names: [String] {
      switch self {
      case .email:
        ["=email", "=e_mail", "=mail", "=email_address", "=e_mail_address", "=work_email", "=business_email"]
      case .jobTitle:
        [
          "job_title", "=jobtitle", "=title", "=position", "job_role", "=role", "=funktion",
          "=berufsbezeichnung",
        ]
      case .country: ["=country", "=land", "country_region", "country", "land_region"]
      case .employees:
        [
          "employees", "=numemployees", "=numberofemployees", "headcount", "mitarbeiter", "mitarbeiterzahl",
          "company_size",
          "=unternehmensgr\u{F6}\u{DF}e",
        ]
      case .stage: ["lifecycle_stage", "=lifecyclestage"]
      case .customer: ["=customer", "is_customer", "=kunde", "=bestandskunde", "existing_customer"]
      case .optedOut:
        ["unsubscribed", "opted_out", "opt_out", "optout", "hasoptedoutofemail", "=abgemeldet"]
      case .consent: ["consent", "einwilligung", "opt_in", "opted_in", "=optin"]
      case .forms:
        [
          "form_submissions", "forms_submitted", "form_fills", "=conversions", "=formulare",
          "num_conversion_events",
        ]
      case .views:
        ["pageviews", "page_views", "=visits", "website_visits", "sessions", "=seitenaufrufe"]
      case .clicks: ["emails_clicked", "email_clicks", "email_click", "mail_clicks", "=clicks", "=klicks"]
      case .lastActive:
        [
          "last_activity", "last_active", "last_seen", "last_visit", "last_engagement",
          "letzte_aktivit\u{E4}t",
        ]
      case .converted:
        ["recent_conversion", "last_conversion", "last_form", "recent_form", "last_submission"]
      case .conversion: ["recent_conversion", "last_conversion", "last_form", "recent_form"]
      }
    }

    /// Whether rules about it can be written for a field of this type.
    fileprivate func takes(_ type: ValueType) -> Bool {
      switch (self, type) {
      case (.email, .text), (.jobTitle, .text), (.conversion, .text): true
      case (.country, .text), (.country, .choice): true
      case (.stage, .text): true
      case (.stage, .choice(let vocabulary)): vocabulary.names.contains { $0.lowercased() == "customer" }
      case (.customer, .flag), (.optedOut, .flag), (.consent, .flag): true
      case (.employees, .number), (.forms, .number), (.views, .number), (.clicks, .number): true
      case (.lastActive, .time), (.lastActive, .date), (.converted, .time), (.converted, .date): true
      default: false
      }
    }
  }

  /// A list whose items say when they happened.
  struct Activities {
    let field: String
    let item: String
    let time: String
  }

  private let roles: [Role: Field]
  let activities: Activities?
  /// The fields that every lead must have.
  let required: [Field]
  /// Whether a field names the lead, so that a pool gives it to the same person each time.
  let hasName: Bool
  /// Whether answers can be brought to it: to a lead with a name, and none where they would be a field of its own.
  let takesAnswers: Bool
  /// Countries that are at home, as the data write them, the most frequent first.
  let home: [String]
  /// Whether countries are read as codes of two letters.
  let readsCountryCodes: Bool
  private let taken: Set<String>

  /// - Parameters:
  ///   - program: rules with nothing but a `lead` block.
  ///   - frequent: what stands most often in a field, where that is known.
  init(_ program: Program, frequent: [String: [String]] = [:]) {
    var roles: [Role: Field] = [:]
    var used: Set<String> = []
    for role in Role.allCases {
      let candidates = program.fields.filter { role.takes($0.type) && !used.contains($0.name) }
      guard let field = role.names.lazy.compactMap({ FlatLead.field(called: $0, among: candidates) }).first
      else {
        continue
      }
      roles[role] = field
      used.insert(field.name)
    }
    self.roles = roles
    activities = program.fields.lazy.compactMap(FlatLead.activities).first
    required = zip(program.fields, program.ownInput.readings).filter { $1.isRequired }.map(\.0)
    hasName = program.idField != nil
    readsCountryCodes = roles[.country]?.normalisers.steps.contains(.country) ?? false
    home = FlatLead.home(roles[.country], asCodes: readsCountryCodes, frequent)
    taken = Set(
      program.fields.flatMap { field -> [String] in
        guard case .records(let record) = field.type else { return [field.name] }
        return [field.name, record.name] + record.columns.map(\.name)
      }.map(FieldName.folded))
    let isNamed = program.idField.map { program.ownInput.readings[$0.index].isRequired } ?? false
    takesAnswers =
      isNamed && taken.isDisjoint(with: [Feedback.Name.list, Feedback.Name.item].map(FieldName.folded))
  }

  /// What connectors put before the names of HubSpot's properties.
  private static let prefixes = ["property_", "properties_"]

  private static func plain(_ name: String) -> Substring {
    prefixes.first(where: name.hasPrefix).map { name.dropFirst($0.count) } ?? name[...]
  }

  /// The field with fewest words of those that a name fits.
  private static func field(called name: String, among fields: [Field]) -> Field? {
    if name.hasPrefix("=") { return fields.first { plain($0.name) == name.dropFirst() } }
    let fitting = fields.filter { "_\($0.name)_".contains("_\(name)_") }
    return fitting.min { $0.name.count { $0 == "_" } < $1.name.count { $0 == "_" } }
  }

  private static func activities(_ field: Field) -> Activities? {
    guard case .records(let record) = field.type else { return nil }
    let times = record.columns.filter { if case .time = $0.type { true } else { false } }
    guard let time = times.first(where: { $0.name == "at" }) ?? (times.count == 1 ? times.first : nil) else {
      return nil
    }
    return Activities(field: field.name, item: record.name, time: time.name)
  }

  private static func home(
    _ country: Field?, asCodes: Bool, _ frequent: [String: [String]]
  ) -> [String] {
    guard let country else { return [] }
    let found = frequent[country.name] ?? []
    guard case .choice(let vocabulary) = country.type else {
      if !found.isEmpty { return Array(found.prefix(1)) }
      return asCodes ? ["DE", "AT", "CH"] : ["Germany", "Austria", "Switzerland"]
    }
    let options = vocabulary.names.filter { $0 != "other" }
    return (found.filter(options.contains) + options).prefix(1).map { $0 }
  }

  /// The field of a role.
  func name(_ role: Role) -> String? { roles[role]?.name }

  func type(_ role: Role) -> ValueType? { roles[role]?.type }

  /// Whether nothing in the lead tells how well it fits or how interested it is.
  var isEmpty: Bool {
    activities == nil
      && [.jobTitle, .country, .employees, .forms, .views, .clicks, .lastActive, .converted].allSatisfy {
        name($0) == nil
      }
  }

  /// A name for a declaration that cannot be mistaken for a field.
  func free(_ name: String) -> String {
    var name = name
    while taken.contains(FieldName.folded(name)) { name += "_rule" }
    return name
  }
}
