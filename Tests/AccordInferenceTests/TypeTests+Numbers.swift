import AccordInference
import AccordStream
import Testing

// Numbers as people write them, and names that look like numbers.

extension TypeTests {
  /// `1,000` is a thousand in one export and one in another; a number that is read must be the one that stands
  /// there.
  @Test(arguments: [
    (["1,000", "48,100", "2,500"], "value  text"),
    (["1,000", "999", "2,500"], "value  text"),
    (["1,234.50", "2,000.25"], "value  number  thousands \",\""),
    (["1,234,567", "2,345"], "value  number  thousands \",\""),
    (["1,234,567", "1,5"], "value  text"),
    (["-1,000", "+2,000"], "value  text"),
    (["1.234.567", "12.500"], "value  number  decimal comma"),
    (["0,125", "1,250"], "value  text"),
    (["1,5", "1,250"], "value  text"),
    (["0,125", "0,250"], "value  number  decimal comma"),
    (["48.100", "8.682"], "value  number"),
  ])
  func aCommaBetweenThousandsIsNoDecimalComma(values: [String], expected: String) throws {
    #expect(try line(values) == expected)
  }

  @Test func columnsWithThousandsLeaveOthersAlone() throws {
    let export = Export("rev,lat,size\n\"1,000\",48.100,1.500\n\"48,100\",8.682,2.250\n")
    try export.expectNoMoreProblems()
    #expect(try export.values(of: "size") == ["1.5", "2.25"])
    #expect(try export.values(of: "lat") == ["48.1", "8.682"])
    #expect(try export.values(of: "rev") == ["1,000", "48,100"])
    #expect(export.fields["rev"]?.evidence.contains("'number  thousands \",\"' for 1000 or") == true)
    #expect(export.fields["size"]?.evidence.hasSuffix("if \"1.500\" means 1500, add 'decimal comma'") == true)
  }

  @Test func numbersBesideDecimalCommasArePartedByPoints() throws {
    let export = Export("price;lat;size\n1.250,5;48.100;1.500\n3,25;8.682;900\n")
    try export.expectNoMoreProblems()
    #expect(try export.values(of: "price") == ["1250.5", "3.25"])
    #expect(try export.values(of: "size") == ["1500", "900"])
    #expect(try export.values(of: "lat") == ["48.1", "8.682"])
    #expect(export.fields["size"]?.evidence.hasSuffix("\"1.500\" is read as 1500") == true)
    let commas = Export("price;x\n0,5;a\n1,250;b\n")
    #expect(
      commas.fields["price"]?.evidence.contains("'number  decimal comma  thousands \".\"' for 1.25") == true)
  }

  @Test(arguments: [
    "zip", "Postal Code", "billingPostalCode", "PLZ", "phone", "Phone2", "mobilephone", "work_phone",
    "phone_home", "Fax", "sic_code", "NAICS", "IBAN", "VAT", "Telefon",
  ])
  func digitsThatAreCodesAreTexts(name: String) throws {
    #expect(try line(["51063", "51065"], name: name).contains("  text"))
  }

  @Test(arguments: ["phone_calls", "number_of_zip_codes", "mobile_visits", "code_count", "employees"])
  func quantitiesOfCodesAreNumbers(name: String) throws {
    #expect(try line(["51063", "51065"], name: name).contains("  number"))
  }
}
