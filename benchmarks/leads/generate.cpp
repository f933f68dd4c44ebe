// Writes leads as NDJSON to stdout: the same bytes for the same arguments on every machine.
//
//   generate --leads 500000 [--seed 1] [--activities N] [--pad BYTES] [--bare]
//
// --activities N  exactly N activities a lead instead of 0 to 12
// --pad BYTES     a lead is filled up to this length with fields that no rule reads
// --bare          only the fields that the rules read, few and short: for leads of 0.3 KB

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>

using std::string;
using std::string_view;

namespace {

// SplitMix64.
struct Random {
  uint64_t state;

  uint64_t next() {
    uint64_t z = (state += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  uint64_t below(uint64_t n) { return next() % n; }
  bool percent(unsigned share) { return below(100) < share; }
  template <size_t N>
  string_view pick(const string_view (&words)[N]) { return words[below(N)]; }
};

constexpr string_view firstNames[] = {
    "Anna", "Ben", "Clara", "David", "Emilia", "Felix", "Greta", "Hannes", "Ida", "Jonas", "Käthe", "Lukas",
    "Mona", "Noah", "Olga", "Paul", "Rosa", "Søren", "Thea", "Uwe", "Vera", "Willem", "Xenia", "Yusuf", "Zoë"};
constexpr string_view lastNames[] = {
    "Albrecht", "Bauer", "Çelik", "Dörfler", "Eriksen", "Fuchs", "Großmann", "Huber", "Ivanov", "Jansen",
    "Köhler", "Lindqvist", "Müller", "Novak", "Oberholzer", "Pohl", "Quast", "Richter", "Schönhuber", "Thoma",
    "Ullrich", "Vogt", "Wagner", "Yıldız", "Zimmermann"};
constexpr string_view companyStems[] = {
    "Almglas", "Birkenau", "Brückner", "Eisenhut", "Falkenberg", "Hafenlog", "Holzring", "Isarwerk", "Kranbau",
    "Lindenhof", "Moselbank", "Nordkran", "Ostsee", "Quellgrund", "Rheintal", "Seeblick", "Steinfurt", "Tauber",
    "Valdor", "Weserstahl"};
constexpr string_view companyTrades[] = {"Spedition", "Stadtwerke", "Maschinenbau", "Kliniken", "Versicherung",
                                         "Software", "Logistik", "Energie", "Papier", "Werkzeuge"};
constexpr string_view companyForms[] = {"GmbH", "AG", "KG", "SE", "Ltd", "SA"};
constexpr string_view domainStems[] = {
    "almglas", "birkenau", "brueckner", "eisenhut", "falkenberg", "hafenlog", "holzring", "isarwerk", "kranbau",
    "lindenhof", "moselbank", "nordkran", "ostsee", "quellgrund", "rheintal", "seeblick", "steinfurt", "tauber",
    "valdor", "weserstahl"};
constexpr string_view topDomains[] = {".de", ".de", ".de", ".at", ".ch", ".com", ".eu", ".fr", ".example"};
constexpr string_view freeMail[] = {"gmail.com", "GMX.de", "web.de", "t-online.de", "yahoo.com", "Outlook.com",
                                    "free-mail-017.example", "free-mail-218.example"};
constexpr string_view jobTitles[] = {
    "CEO", "Chief Financial Officer (CFO)", "CTO and co-founder", "CIO", "Managing Director", "Owner", "Founder",
    "Geschäftsführerin", "Head of Sales", "Head of Procurement", "Director Operations", "VP Marketing",
    "Product Manager", "Key Account Manager", "Leiter Einkauf", "Leiterin IT", "Teamleitung Vertrieb",
    "Assistant to the CEO", "Sachbearbeiter Einkauf", "Software Engineer", "Senior Consultant", "Accountant",
    "Werkstudent", "Praktikantin Marketing", "AZUBI Büromanagement", "Student of law", "Legal Counsel",
    "Project Lead", "Data Analyst", "Disponent", "Facharbeiter", "Buyer", "Controller", "HR Business Partner",
    "Office Manager", "Referentin der Geschäftsführung", "Einkäufer", "Planner", "Clerk", "Technician"};
constexpr string_view industries[] = {"manufacturing", "logistics", "energy", "finance", "health",
                                      "public_sector", "retail", "software"};
constexpr string_view countries[] = {"DE", "DE", "DE", "AT", "CH", "FR", "NL", "BE", "PL", "US", "GB", "IT", "ES"};
constexpr string_view languages[] = {"de", "de", "fr", "it", "en"};
constexpr string_view cities[] = {"Kassel", "München", "Wien", "Zürich", "Lyon", "Utrecht", "Gent", "Poznań",
                                  "Köln", "Graz", "Basel", "Aarhus", "Leipzig", "Málaga", "Torino"};
constexpr string_view sources[] = {"webinar", "paid_search", "referral", "outbound", "content", "trade_fair"};
constexpr string_view campaigns[] = {"agile-spring", "agile-autumn", "quick-start", "secure-hosting",
                                     "stable-2026", "brand-awareness", "partner-days", "newsletter-42"};
constexpr string_view tiers[] = {"A", "B", "C"};
constexpr string_view interests[] = {"e-signature", "contracts", "archive", "templates", "workflow", "audit",
                                     "integration", "reporting"};
constexpr string_view kinds[] = {"page_view", "page_view", "page_view", "page_view", "email_open", "email_open",
                                 "email_click", "form", "webinar", "demo_request"};
constexpr string_view pages[] = {"/", "/tour", "/security", "/pricing", "/pricing/team", "/pricing/enterprise",
                                 "/blog/archive-in-ten-days", "/customers", "/docs/getting-started", "/contact"};

// 2026-11-01T00:00:00Z, the as-of time of the benchmark, in days since 1970-01-01.
constexpr int64_t asOfDay = 20758;

void appendDigits(string& out, int64_t value, int width) {
  char digits[24];
  int length = snprintf(digits, sizeof digits, "%0*lld", width, static_cast<long long>(value));
  out.append(digits, static_cast<size_t>(length));
}

// The civil date of a day number; Howard Hinnant, "chrono-compatible low-level date algorithms".
void appendDate(string& out, int64_t day) {
  int64_t z = day + 719468;
  int64_t era = z / 146097;
  int64_t dayOfEra = z - era * 146097;
  int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  int64_t shifted = (5 * dayOfYear + 2) / 153;
  int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  appendDigits(out, yearOfEra + era * 400 + (month <= 2), 4);
  out += '-';
  appendDigits(out, month, 2);
  out += '-';
  appendDigits(out, dayOfYear - (153 * shifted + 2) / 5 + 1, 2);
}

void appendTime(string& out, int64_t day, int64_t second) {
  appendDate(out, day);
  out += 'T';
  appendDigits(out, second / 3600, 2);
  out += ':';
  appendDigits(out, second / 60 % 60, 2);
  out += ':';
  appendDigits(out, second % 60, 2);
  out += 'Z';
}

struct Options {
  uint64_t leads = 500'000;
  uint64_t seed = 1;
  int64_t activities = -1;
  size_t pad = 0;
  bool bare = false;
};

class Writer {
 public:
  Writer(const Options& options) : options(options), random{options.seed * 0x2545F4914F6CDD1D} {}

  const string& lead(uint64_t number) {
    line = "{\"id\":\"L-";
    appendDigits(line, static_cast<int64_t>(number), 7);
    line += '"';
    person();
    company();
    interest();
    if (options.activities != 0) activityList();
    padding();
    line += "}\n";
    return line;
  }

 private:
  // Of a hundred leads 15 lack a field: ten have no such key, five have null there.
  bool begins(string_view name) {
    unsigned chance = static_cast<unsigned>(random.below(100));
    if (chance < 10) return false;
    line += ",\"";
    line += name;
    line += "\":";
    if (chance >= 15) return true;
    line += "null";
    return false;
  }

  void text(string_view name, string_view value) {
    if (!begins(name)) return;
    line += '"';
    line += value;
    line += '"';
  }

  void person() {
    size_t stem = random.below(std::size(domainStems));
    string_view top = random.pick(topDomains);
    if (!options.bare) {
      text("first_name", random.pick(firstNames));
      text("last_name", random.pick(lastNames));
    }
    if (begins("email")) {
      line += "\"contact.";
      appendDigits(line, static_cast<int64_t>(random.below(100'000)), 1);
      line += '@';
      if (random.percent(20)) {
        line += random.pick(freeMail);
      } else {
        line += domainStems[stem];
        line += top;
      }
      line += '"';
    }
    if (!options.bare && begins("company")) {
      line += '"';
      line += companyStems[stem];
      line += ' ';
      line += random.pick(companyTrades);
      line += ' ';
      line += random.pick(companyForms);
      line += '"';
    }
    text("job_title", random.pick(jobTitles));
    text("industry", random.pick(industries));
    text("country", random.pick(countries));
    if (options.bare) return;
    text("language", random.pick(languages));
    text("city", random.pick(cities));
    if (begins("phone")) {
      line += "\"+49 ";
      appendDigits(line, static_cast<int64_t>(100 + random.below(900)), 3);
      line += ' ';
      appendDigits(line, static_cast<int64_t>(random.below(10'000'000)), 7);
      line += '"';
    }
    if (begins("website")) {
      line += "\"https://www.";
      line += domainStems[stem];
      line += top;
      line += '"';
    }
    text("source", random.pick(sources));
    text("campaign", random.pick(campaigns));
  }

  void number(string_view name, uint64_t value) {
    if (begins(name)) line += std::to_string(value);
  }

  // A number with the given count of decimals.
  void decimal(string_view name, int64_t scaled, int64_t unit, int width) {
    if (!begins(name)) return;
    if (scaled < 0) line += '-';
    int64_t magnitude = scaled < 0 ? -scaled : scaled;
    line += std::to_string(magnitude / unit);
    if (magnitude % unit == 0) return;
    line += '.';
    appendDigits(line, magnitude % unit, width);
  }

  void flag(string_view name, unsigned share) {
    if (begins(name)) line += random.percent(share) ? "true" : "false";
  }

  void company() {
    constexpr uint64_t sizes[] = {10, 50, 250, 1000, 20'000};
    number("employees", 1 + random.below(sizes[random.below(std::size(sizes))]));
    if (!options.bare) number("annual_revenue", (1 + random.below(4000)) * 125'000);
    decimal("budget", static_cast<int64_t>(random.below(12'000'000)), 100, 2);
    if (!options.bare) {
      number("decision_in", 1 + random.below(18));
      decimal("growth", static_cast<int64_t>(random.below(600)) - 200, 10, 1);
    }
    flag("consent", 80);
    flag("customer", 10);
    if (options.bare) return;
    if (begins("created_at")) {
      line += '"';
      appendTime(line, asOfDay - 1 - static_cast<int64_t>(random.below(700)),
                 static_cast<int64_t>(random.below(86'400)));
      line += '"';
    }
    if (begins("renewal_on")) {
      line += '"';
      appendDate(line, asOfDay - 100 + static_cast<int64_t>(random.below(500)));
      line += '"';
    }
    if (begins("account")) {
      line += "{\"owner\":\"";
      line += random.pick(lastNames);
      line += '"';
      text("tier", random.pick(tiers));
      line += '}';
    }
  }

  void interest() {
    if (options.bare || !begins("interests")) return;
    line += '[';
    uint64_t count = random.below(4);
    for (uint64_t i = 0; i < count; i++) {
      if (i > 0) line += ',';
      line += '"';
      line += random.pick(interests);
      line += '"';
    }
    line += ']';
  }

  void activityList() {
    if (!begins("activities")) return;
    line += '[';
    uint64_t count = options.activities < 0 ? random.below(13) : static_cast<uint64_t>(options.activities);
    for (uint64_t i = 0; i < count; i++) {
      if (i > 0) line += ',';
      string_view kind = random.pick(kinds);
      line += "{\"kind\":\"";
      line += kind;
      line += '"';
      if (kind == "page_view") {
        line += ",\"page\":\"";
        line += random.pick(pages);
        line += '"';
      }
      line += ",\"at\":\"";
      // One in a hundred lies in the future, as clocks of other systems have it.
      int64_t age = random.percent(1) ? -1 - static_cast<int64_t>(random.below(3))
                                      : 1 + static_cast<int64_t>(random.below(365));
      appendTime(line, asOfDay - age, static_cast<int64_t>(random.below(86'400)));
      line += "\"}";
    }
    line += ']';
  }

  // Values of some fifty bytes, as forms and trackers leave them behind.
  void padding() {
    for (int field = 0; line.size() + 12 < options.pad; field++) {
      line += ",\"tracking_";
      line += std::to_string(field);
      line += "\":\"";
      size_t room = options.pad - line.size();
      size_t length = room < 80 ? room : 50;
      for (size_t i = 0; i < length; i++) line += "utm-0123456789-source"[(i + number_) % 21];
      line += '"';
      number_++;
    }
  }

  Options options;
  Random random;
  string line;
  size_t number_ = 0;
};

uint64_t count(const char* text) { return strtoull(text, nullptr, 10); }

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; i++) {
    string_view name = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : "0";
    if (name == "--bare") options.bare = true;
    else if (name == "--leads") options.leads = count(value), i++;
    else if (name == "--seed") options.seed = count(value), i++;
    else if (name == "--activities") options.activities = static_cast<int64_t>(count(value)), i++;
    else if (name == "--pad") options.pad = count(value), i++;
    else return fprintf(stderr, "generate: unknown option %s\n", argv[i]), 64;
  }
  Writer writer(options);
  for (uint64_t number = 1; number <= options.leads; number++) {
    const string& line = writer.lead(number);
    if (fwrite(line.data(), 1, line.size(), stdout) != line.size()) return 2;
  }
  return fflush(stdout) == 0 ? 0 : 2;
}
