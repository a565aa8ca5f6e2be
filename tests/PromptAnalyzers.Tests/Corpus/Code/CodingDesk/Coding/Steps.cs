using Anthropic;

namespace CodingDesk.Coding;

/// <summary>Step 2 of the workshop: note -> candidate codes.</summary>
public class IcdSuggestStep : ClaudeStep
{
    public IcdSuggestStep(AnthropicClient client) : base(client,
        /*prompt: wrapper*/ "You are a certified medical coder (CCS, CPC) with inpatient and outpatient experience. You follow the ICD-10-CM Official Guidelines for Coding and Reporting, FY2025. " +
        "You never code a condition documented as \"probable\", \"suspected\" or \"rule out\" in the outpatient setting; you code the sign or symptom instead.")
    { }

    protected override int Limit => 2000;

    public async Task<List<(string Code, string Evidence)>> RunAsync(string note, bool inpatient)
    {
        var setting = inpatient ? "inpatient admission" : "outpatient visit";
        var answer = await SendAsync(/*task*/ /*prompt: wrapper*/ $@"Assign ICD-10-CM codes to the note of this {setting}.

Rules:
- list the first-listed / principal diagnosis first
- code to the highest specificity that the documentation supports, use an unspecified code only if there's really nothing else
- include Z codes if they change risk adjustment (long term insulin use, amputation status, transplant status)
- one code per line: CODE <tab> the exact words in the note which support it
- no descriptions, no headline, no closing remark

<note>
{note}
</note>");
        return answer.Split('\n').Select(l => l.Split('\t')).Where(p => p.Length == 2).Select(p => (p[0].Trim(), p[1].Trim())).ToList();
    }
}

public class DenialLetterStep : ClaudeStep
{
    const string Role = /*prompt: member*/ "You write appeal letters for a hospital billing office. Polite, firm, one page at most.";

    public DenialLetterStep(AnthropicClient client) : base(client, Role) { }

    public Task<string> RunAsync(string payer, string reason, IEnumerable<string> codes)
        => SendAsync(Compose(payer, reason, codes));

    static string Compose(string payer, string reason, IEnumerable<string> codes)
    {
        if (reason.Contains("medical necessity"))
            return /*prompt: method*/ $"{payer} denied the codes {string.Join(", ", codes)} for lack of medical necessity. Write the appeal. Leave placeholders in square brackets for the clinical facts, I will fill them in.";
        return /*prompt: method*/ $"Write an appeal to {payer}. The claim with {string.Join(", ", codes)} was denied, reason given: {reason}";
    }
}
