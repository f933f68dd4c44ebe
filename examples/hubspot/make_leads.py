"""Writes examples/hubspot/contacts.csv: a contact export with 24 standard columns, and the dirt that such exports have.

Always the same bytes: python3 examples/hubspot/make_leads.py
All people and companies are invented.
"""
import csv
import io
import pathlib
import random

HEADER = [
    "Record ID", "First Name", "Last Name", "Email", "Phone Number", "Company name", "Job Title", "Country/Region",
    "Number of Employees", "Industry", "Annual Revenue", "Website URL", "Lifecycle Stage", "Lead Status",
    "Contact owner", "Original Source", "Create Date", "Last Activity Date", "Recent Conversion",
    "Recent Conversion Date", "Number of Form Submissions", "Number of Pageviews", "Marketing emails clicked",
    "Unsubscribed from all email",
]
FIRST = ["Anna", "Ben", "Clara", "David", "Elif", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Kaya", "Lars", "Mia",
         "Noah", "Olga", "Paul", "Rosa", "Sven", "Tim", "Zoë"]
LAST = ["Berg", "Çelik", "Dietz", "Egger", "Fuchs", "Graf", "Huber", "Ivanov", "Jansen", "Kern", "Lind", "Müller",
        "Novak", "Ott", "Pohl", "Roth", "Steiner", "Vogt", "Weber", "Zimmer"]
COMPANY = ["Harbour", "Millrace", "Quarry", "Cedar", "Lakeside", "Alder", "Granite", "Meadow", "Foundry", "Beacon",
           "Orchard", "Summit", "Willow", "Compass", "Lantern"]
FORM = ["GmbH", "AG", "KG", "Ltd", "SE"]
TITLES = ["CEO", "Geschäftsführer", "Founder", "VP Sales", "Head of Marketing", "Head of IT", "Operations Manager",
          "Director Purchasing", "Account Manager", "Analyst", "Student", "Intern", ""]
COUNTRIES = ["Germany"] * 9 + ["germany ", "Austria", "Austria", "Switzerland", "France", "Netherlands",
             "United States", "Poland", ""]
SIZES = ["1-10", "11-50", "51-200", "201-500", "501-1000", "1,200", "25", "80", "340", "5001+", "", "#N/A"]
STAGES = ["Lead"] * 8 + ["Subscriber", "Subscriber", "Marketing Qualified Lead", "Customer", ""]
STATUS = ["New", "Open", "In Progress", "Attempted to contact", ""]
SOURCES = ["Organic Search", "Direct Traffic", "Paid Social", "Email Marketing", "Referrals", "Offline Sources"]
FORMS = ["Demo request: book a demo", "Newsletter: footer", "Webinar: lean warehouses", "Contact us: contact form",
         "Price list: pricing page"]


def day(rng, first, last):
    """A day so many days before the end of October 2026, as HubSpot writes times."""
    back = rng.randint(first, last)
    month, date = 10, 31 - back
    lengths = {10: 31, 9: 30, 8: 31, 7: 31, 6: 30, 5: 31, 4: 30, 3: 31, 2: 28, 1: 31}
    year = 2026
    while date < 1:
        month -= 1
        if month < 1:
            month, year = 12, year - 1
            lengths[12] = lengths[11] = 31
        date += lengths[month]
    return f"{year}-{month:02d}-{date:02d} {rng.randint(7, 19):02d}:{rng.randint(0, 59):02d}"


def contact(rng, number):
    """One row; keen ones have done more."""
    keen = rng.random() < 0.35
    first, last = rng.choice(FIRST), rng.choice(LAST)
    company = f"{rng.choice(COMPANY)} {rng.choice(FORM)}"
    private = rng.random() < 0.2
    domain = rng.choice(["gmail.com", "gmx.de", "web.de"]) if private else company.split()[0].lower() + ".example"
    submissions = rng.choice([1, 2, 3, 4]) if keen else rng.choice([0, 0, 1, ""])
    converted = submissions not in (0, "")
    return [
        str(4_100_000_000 + number * 137), first, last,
        f"{first}.{last}@{domain}".lower() if rng.random() < 0.95 else f" {first}.{last}@{domain} ",
        f"+49 561 {rng.randint(1000, 9999)}" if rng.random() < 0.5 else "",
        "" if private else company, rng.choice(TITLES), rng.choice(COUNTRIES), rng.choice(SIZES),
        rng.choice(["Manufacturing", "Logistics", "Retail", "Software", "(No value)", ""]),
        rng.choice(["", "", "$1,200,000", "$450,000.50", "$12,500,000"]),
        "" if private else f"https://www.{domain}", rng.choice(STAGES), rng.choice(STATUS),
        rng.choice(["Emre Yılmaz", "Mara Lind", ""]), rng.choice(SOURCES), day(rng, 90, 280),
        day(rng, 0, 25) if keen else rng.choice([day(rng, 40, 200), ""]),
        rng.choice(FORMS) if converted else "", day(rng, 0, 28 if keen else 160) if converted else "",
        str(submissions), str(rng.randint(6, 40)) if keen else rng.choice(["0", "1", "3", "7", ""]),
        str(rng.randint(0, 9)) if keen else rng.choice(["0", "", "1"]),
        "Yes" if rng.random() < 0.08 else "",
    ]


def main():
    rng = random.Random(20261101)
    rows = [contact(rng, number) for number in range(200)]
    # What happens: a row exported twice, a company with quotes and a comma, a note in two lines, a row that was cut off.
    rows[57][0] = rows[56][0]
    rows[20][5] = 'Weber, "Best of" & Sons GmbH'
    rows[31][6] = "Head of Sales\n(interim)"
    rows[88] = rows[88][:9]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(rows)
    target = pathlib.Path(__file__).with_name("contacts.csv")
    target.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode("utf-8"))


if __name__ == "__main__":
    main()
