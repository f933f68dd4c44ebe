package import AccordSource
package import AccordValues

/// `lead { field type attributes … }`, and `feedback { … }`, which says the same of answers.
package struct LeadSyntax: Sendable {
  package let fields: [FieldSyntax]
  /// Texts that mean "we do not know", for every field.
  package let missing: [TextLiteral]
  /// Where `missing false` stands, for every field.
  package let missingFalse: SourceRange?
  /// The field by which leads are told apart, behind `identity`.
  package let identity: Name?
  /// The names of fields that could not be read.
  package let brokenFields: [String]
  package let range: SourceRange
}

/// A field of the lead, of an item of a list, or a column of a table.
package struct FieldSyntax: Sendable {
  package let name: Name
  package let type: TypeSyntax
  package let attributes: [FieldAttribute]
  package let title: TextLiteral?
  package let range: SourceRange
}

/// What a field says beside its type: where it is read from and how.
package struct FieldAttribute: Sendable {
  package let kind: Kind
  package let range: SourceRange

  /// The attributes, as written behind the type.
  package enum Kind: Sendable {
    case required
    /// Required where a condition over the same record is yes.
    case requiredWhen(ExpressionSyntax)
    case key
    /// The names in the data, at least one; the first that is there counts.
    case from([TextLiteral])
    case missing([TextLiteral])
    case missingFalse
    case defaultValue(ExpressionSyntax)
    case normaliser(TextNormaliser)
    case ignoringCase
    /// Its values are not shown to many.
    case personal
    case split(TextLiteral)
    case decimalComma
    case thousands(TextLiteral)
    case unit([TextLiteral])
    case suffixes
    case ranges(NumberForm.RangeEnd)
    case epochSeconds
    case epochMilliseconds
    /// At least one; the first that reads counts.
    case format([TextLiteral])
    case yesWords([TextLiteral])
    case noWords([TextLiteral])
  }
}

/// The type of a field as written.
package struct TypeSyntax: Sendable {
  package let kind: Kind
  package let range: SourceRange

  /// The types.
  package indirect enum Kind: Sendable {
    case plain(PlainType)
    case choice([Option], orOther: Bool)
    case listOfText
    case listOfRecords(item: Name, fields: [FieldSyntax])
  }

  /// An option of a choice, perhaps with what people call it.
  package struct Option: Sendable {
    package let name: Name
    package let label: TextLiteral?
  }
}

/// `input name { records at "…" field from "…" }`
package struct InputSyntax: Sendable {
  package let name: Name
  package var recordsPath: TextLiteral?
  package var decimalComma: SourceRange?
  package var missing: [TextLiteral] = []
  package var missingFalse: SourceRange?
  package var fields: [Field] = []

  /// `name from "…"`, or `list.name from "…"` for a field of an item.
  package struct Field: Sendable {
    package let name: Name
    /// The field of the item, for `activities.at from "…"`.
    package let itemField: Name?
    package let attributes: [FieldAttribute]
    package let range: SourceRange

    package init(name: Name, itemField: Name?, attributes: [FieldAttribute], range: SourceRange) {
      self.name = name
      self.itemField = itemField
      self.attributes = attributes
      self.range = range
    }
  }
}
