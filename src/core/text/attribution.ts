/** How mail programs end the line that says whose mail they quote. */
const ENDS =
  /(?:\bwrote|\bschrieb|\ba écrit|\bescribió|\bescreveu|\bha scritto|написал(?:\(а\)|а)?|写道|寫道|님이 작성|さん(?:は|が)?(?:書きました|のメール)?|書きました|のメッセージ)[ \t]{0,9}[:：。]?[ \t]{0,9}$/i;

/** A day and a time, then a name, then nothing but what an address needs: the address is on the next line. */
const CUT = /^[ \t]{0,40}(?:On |Le |El |Am |Em |Il |\d{4}[年/.-]|\d{1,2}[./]).{0,80}\d{1,2}[:時]\d\d.{0,120}[^.。]$/i;

/**
 * True for a line that says whose mail is quoted below: "On … Mail Delivery System <…> wrote:",
 * "2026年11月16日(月) 10:00 Mail Delivery Subsystem <…>:". The address in it is a writer's.
 *
 * @param above the line before it, on which a long one may begin
 */
export function isAttribution(line: string, above: string): boolean {
  return ENDS.test(line) || (CUT.test(above) && /[:：][ \t]{0,9}$/.test(line));
}
