#ifndef ACCORD_CSIMDJSON_MONTHS_H
#define ACCORD_CSIMDJSON_MONTHS_H

#include "Shape.h"

// Times and days in their most usual form, and the months they lay in lately. Times of one source lie in few
// months, so the calendar is seldom asked.
class Months {
public:
  // Reads `YYYY-MM-DDThh:mm:ssZ`, 20 bytes, as microseconds since 1970; false if it is something else.
  __attribute__((always_inline)) bool time(const char *bytes, int64_t &microseconds) noexcept {
    const Month &month = find(wordAt(bytes));
    // The digits' values, first byte lowest; a value too large for its place sets the high bit of its byte.
    const uint64_t values = wordAt(bytes + 8) ^ 0x30303a3030543030;
    uint32_t tail;
    std::memcpy(&tail, bytes + 16, sizeof tail);
    // `:00Z`
    const uint32_t seconds = tail ^ 0x5a30303a;
    const uint64_t misfits = ((values + 0x767a7f767d7f767c) | values) & highBits;
    const uint32_t others = ((seconds + 0x7f767a7f) | seconds) & 0x80808080;
    // The day in byte 0, the hour in byte 3, the minute in byte 6.
    const uint64_t parts = (values * 10 + (values >> 8)) & 0x00ff0000ff0000ff;
    const uint32_t day = uint32_t(parts & 0xff) - 1;
    if (misfits != 0 || others != 0 || (parts >> 24 & 0xff) >= 24 || day >= month.length) return false;
    // The day times 1440, the hour times 60 and the minute meet in the two highest bytes.
    const int64_t minutes = int64_t(month.dayZero) * 1440 + int64_t((parts * 0x05a000003c000001) >> 48);
    const int64_t second = int64_t(seconds >> 8 & 0xf) * 10 + int64_t(seconds >> 16 & 0xf);
    microseconds = (minutes * 60 + second) * 1000000;
    return true;
  }

  // Reads `YYYY-MM-DD`, 10 bytes, as days since 1970; false if it is something else.
  __attribute__((always_inline)) bool date(const char *bytes, int64_t &days) noexcept {
    const Month &month = find(wordAt(bytes));
    const uint32_t tens = uint32_t(static_cast<unsigned char>(bytes[8])) - '0';
    const uint32_t units = uint32_t(static_cast<unsigned char>(bytes[9])) - '0';
    const uint32_t day = tens * 10 + units;
    if (tens > 9 || units > 9 || day - 1 >= month.length) return false;
    days = int64_t(month.dayZero) + day;
    return true;
  }

private:
  struct Month {
    // Its eight bytes, such as `2026-11-`; 0 for none.
    uint64_t prefix = 0;
    // The start of the day before the first one, in days since 1970-01-01.
    int32_t dayZero = 0;
    // The number of its days; 0 for none.
    uint32_t length = 0;
  };

  static constexpr unsigned bits = 6;
  static constexpr uint64_t highBits = 0x8080808080808080;
  Month months[1 << bits];

  __attribute__((always_inline)) const Month &find(uint64_t prefix) noexcept {
    // The multiplier is 2^64 / golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
    Month &month = months[(prefix * 0x9e3779b97f4a7c15) >> (64 - bits)];
    if (__builtin_expect(month.prefix != prefix, 0)) month = learn(prefix);
    return month;
  }

  static __attribute__((noinline)) Month learn(uint64_t prefix) noexcept {
    Month month;
    month.prefix = prefix;
    // A separator of another kind gives a value above 9 too.
    const uint64_t values = prefix ^ 0x2d30302d30303030;
    if (((((values + 0x7f76767f76767676) | values)) & highBits) != 0) return month;
    // Byte n is the number that digits n and n + 1 make.
    const uint64_t pairs = values * 10 + (values >> 8);
    const int year = int(pairs & 0xff) * 100 + int(pairs >> 16 & 0xff);
    const int number = int(pairs >> 40 & 0xff);
    if (year < 1 || number < 1 || number > 12) return month;
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const bool isShort = number == 4 || number == 6 || number == 9 || number == 11;
    month.length = number == 2 ? (isLeap ? 29 : 28) : isShort ? 30 : 31;
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    const int marchYear = number <= 2 ? year - 1 : year;
    const int era = marchYear / 400;
    const int yearOfEra = marchYear % 400;
    const int dayOfYear = (153 * (number > 2 ? number - 3 : number + 9) + 2) / 5;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    month.dayZero = era * 146097 + dayOfEra - 719468 - 1;
    return month;
  }
};

#endif
