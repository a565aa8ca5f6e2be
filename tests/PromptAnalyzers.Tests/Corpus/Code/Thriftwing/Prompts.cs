namespace Thriftwing;

internal static class Texts
{
    // v4, 2025-03 -- v3 sent everything to "other"
    public const string ReturnReason = @"Sort the reason why a parcel came back into one bucket.

Buckets
- FIT: too small, too big, looks odd on me
- FLAW: stain, hole, smell, broken zip that nobody told the buyer about
- FAKE: buyer thinks the brand is not real
- LATE: arrived after the event it was bought for
- MIND: just doesn't want it any more
- LOST: never arrived or arrived empty

If the buyer names more than one thing, the money question decides: FLAW beats FIT, FAKE beats everything.
Output = the bucket in capitals, nothing more.";

    public const string Support = "You answer mails to hello@thriftwing.app. Be the kind of support person you'd want to get yourself: short, on the user's side, no corporate speak. You can't move money; if money is needed, promise that a human looks at it today.";

    public const string Onboarding = /*no prompt: ui text*/ "Hi! Take a photo of the front, one of the back and one of the label. We do the rest while you make tea.";
}
