/** Days off by 全国年节及纪念日放假办法 (2024) that have the same date every year: month and day → name. */
export const fixedHolidays: Readonly<Record<string, string>> = {
  "01-01": "元旦",
  "05-01": "劳动节",
  "05-02": "劳动节",
  "10-01": "国庆节",
  "10-02": "国庆节",
  "10-03": "国庆节",
};
