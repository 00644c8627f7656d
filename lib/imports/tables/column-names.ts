import type { Columns } from "../format";

/**
 * What a column can hold. called: the number that was called, where the caller's has a column of its own. sort: whether it
 * was a call or a message.
 */
export type Thing = keyof Columns | "called" | "sort";

/**
 * What operators, phones and other programs call their columns, the surest first. Collected from public exports and
 * the code of others, November 2026; compared without spaces, brackets' content and case.
 */
export const columnNames: Record<Thing, readonly string[]> = {
  number: [
    ..."对方号码 对方电话号码 对方电话 对方手机号 对方手机号码 对端号码 对端电话 对方 通话号码 通信号码 来电号码 呼叫号码".split(
      " ",
    ),
    ..."联系号码 主叫号码 电话号码 号码 被叫号码 联系电话 电话 手机号码 手机号 手机".split(" "),
    ..."number phonenumber phone telephone caller callerid callernumber from address msisdn".split(" "),
    ..."othernum anothernm othernumber formattednumber unformattednumber".split(" "),
  ],
  called: ["被叫号码", "被叫", "callednumber", "to"],
  at: [
    ..."通话起始时间 起始时间 通话开始时间 开始时间 呼叫起始时间 呼叫开始时间 呼叫时间 拨打时间 来电时间 通信时间 接收时间".split(
      " ",
    ),
    ..."发送时间 短信时间 彩信时间 信息时间 收发时间 传送时间 通讯时间 日期时间 起始日期时间 通话日期时间 时间 通话时间 起呼时间 接通时间 通话时刻".split(
      " ",
    ),
    ..."datetime timestamp starttime calltime time calldatetime begintime".split(" "),
  ],
  date: [
    ..."通话日期 起始日期 呼叫日期 开始日期 来电日期 日期 通话起始日期 date calldate startdate day".split(
      " ",
    ),
  ],
  seconds: [
    ..."通话时长 通信时长 通讯时长 时长 通话时长时分秒 通话秒数 通话长度 持续时间 通话持续时间 时间长度 通话时间 秒数 计费时长".split(
      " ",
    ),
    ..."duration callduration calllonghour commtime seconds durationseconds".split(" "),
  ],
  direction: [
    ..."呼叫类型 通信方式 通话方式 主被叫 主叫被叫 主叫/被叫 主被叫类型 通讯方式 呼叫方式 呼叫方向 呼入呼出 通话方向 方向".split(
      " ",
    ),
    ..."通话类型 来电类型 呼叫状态 通话状态 记录类型 事件类型 类型 状态 业务类型 通信类型 通讯类型 短信类型".split(
      " ",
    ),
    ..."calltype direction type calltypename commmode".split(" "),
  ],
  sort: [..."信息类型 消息类型 业务类型 业务名称 通信类型 通讯类型".split(" ")],
  outcome: [..."接听状态 接通状态 是否接通 是否接听 通话结果 呼叫结果 结果 status result".split(" ")],
  name: [
    ..."对方姓名 联系人姓名 联系人 姓名 名称 备注名 对方名称 contactname contact name cachedname displayname".split(
      " ",
    ),
  ],
  label: [..."号码标记 标记 标记类型 骚扰标记 号码标签 标签 号码类型 label tag mark".split(" ")],
  place: [
    ..."通信地点 通话地点 通讯地点 本机通话地 通话地 通话位置 本机所在地 漫游地 发生地 漫游地点".split(" "),
    ..."commplac homeareaname callplace".split(" "),
  ],
  smsText: [..."短信内容 信息内容 消息内容 内容 短信 正文 message body smsbody text content".split(" ")],
};
