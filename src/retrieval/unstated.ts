export type DetailName =
  | 'an amount of money'
  | 'a telephone number'
  | 'an age'
  | 'a height or length'
  | 'a weight';

/** A kind of detail that a question may ask for and that can be seen in a text. */
interface Detail {
  readonly name: DetailName;
  readonly asked: RegExp;
  readonly stated: RegExp;
}

const details: readonly Detail[] = [
  {
    name: 'an amount of money',
    asked:
      /^(?!.*\bhow much\b.*\b(?:reduc|cut|lower|slash|drop|f[ae]ll|rais|r[io]se|increas|chang)).*\b(?:how much (?:did|does|do|will|would|is|was|were|are)\b.*\b(?:cost|pay|paid|spend|spent|earn|charge)|how (?:expensive|costly)|(?:price|costs?|salary|salaries|wages?|budget|fees?|fare) (?:of|for)|what (?:salary|price|fee|budget|wage))\b/i,
    stated:
      /[$€£¥₹]\s?\d|\b(?:dollars?|euros?|yuan|renminbi|rmb|pounds?|pence|cents?|crowns?|kron(?:er|or)|francs?|yen|rupees?|usd|eur|gbp|(?:m|b|tr)illion|free|gratis)\b/i,
  },
  {
    name: 'a telephone number',
    asked: /\b(?:(?:tele)?phone|mobile|fax) number\b/i,
    stated: /\+?\d[\d\s()./-]{5,}\d/,
  },
  {
    name: 'an age',
    asked: /\bhow old\b|\b(?:the )?age of\b/i,
    stated:
      /\b(?:aged?|years? old|year-old|born|birthday|centur(?:y|ies)|founded|established|built|dat(?:es|ing) (?:from|back)|in 1\d{3})\b|,\s\d{1,3},/i,
  },
  {
    name: 'a height or length',
    asked: /\bhow (?:tall|high|deep|wide)\b/i,
    stated:
      /\d\s*(?:m|cm|mm|km|met(?:re|er)s?|centimet(?:re|er)s?|kilomet(?:re|er)s?|feet|foot|ft|inch(?:es)?|yards?|miles?|storeys?|stories)\b/i,
  },
  {
    name: 'a weight',
    asked: /\bhow heavy\b|\bhow much (?:do|does|did)\b.*\bweigh\b|\bweight of\b/i,
    stated: /\d\s*(?:kg|g|kilo(?:gram)?s?|grams?|tonnes?|tons?|pounds?|lbs?|ounces?)\b/i,
  },
];

/**
 * The detail that a question asks for and that none of the texts has: a passage on the right subject
 * is no answer then.
 * @returns its name, or `null` if there is none
 */
export function unstatedDetail(question: string, texts: readonly string[]): DetailName | null {
  const detail = details.find(({ asked }) => asked.test(question));
  return detail && !texts.some((text) => detail.stated.test(text)) ? detail.name : null;
}

/** What a question word asks for, in its most general form. */
const kinds: readonly Omit<Detail, 'name'>[] = [
  {
    asked: /\bwhen\b|\b(?:what|which) (?:date|day|year|month|time)\b/i,
    stated:
      /\b(?:1\d|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|noon|midnight|mid|early|late|next|last|week(?:end)?|years?)\b|\d ?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b/i,
  },
  {
    asked:
      /\bhow (?:many|much|long|far|fast|often|old|big|large|tall|high|deep|wide|heavy|hot|cold|expensive|loud|accurate|precise)\b|\bwhat (?:percentage|share|proportion|number)\b/i,
    stated:
      /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|twice|hundred|thousand|million|billion|both|once)\b/i,
  },
  { asked: /\bwho(?:se|m)?\b/i, stated: /\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+/u },
  {
    asked: /\bwhere\b|\bwhich (?:city|country|town|place|province|street)\b/i,
    stated: /\b(?:in|at|from|near|on|to|of|outside|beside|behind|along) (?:the )?\p{Lu}/u,
  },
];

/** True if the question asks for a time, a number, a person or a place, and none of the texts has one. */
export function lacksKind(question: string, texts: readonly string[]): boolean {
  const kind = kinds.find(({ asked }) => asked.test(question));
  return kind !== undefined && !texts.some((text) => kind.stated.test(text));
}
