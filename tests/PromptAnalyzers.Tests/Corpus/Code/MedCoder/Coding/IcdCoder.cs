using Azure.AI.Inference;
using MedCoder.Compliance;

namespace MedCoder.Coding;

/// <summary>Outcome of a coding run. Proposals are never final; a certified coder signs them off.</summary>
/// <param name="Json">Raw proposal as returned by the model.</param>
/// <param name="Verified">True when the second pass agreed.</param>
public sealed record CodingProposal(string Json, bool Verified);

/// <summary>Proposes ICD-10-CM codes for an encounter note (SOP-0417, rev. 6).</summary>
public sealed class IcdCoder
{
    /// <summary>Instruction text, validated under CR-1182. Do not edit without change request.</summary>
    private const string CodingInstruction =
        /*examples*/ /*prompt: member*/ "You are an assistant for certified medical coders. Assign ICD-10-CM codes to the encounter note.\n" +
        "Rules:\n" +
        "1. Code to the highest specificity that the documentation supports. If laterality is missing, use the unspecified code and say so in \"remark\".\n" +
        "2. Do not code diagnoses documented as \"rule out\", \"suspected\", \"probable\" or \"history of\" as if they were present (outpatient guideline IV.H).\n" +
        "3. Signs and symptoms that are integral to a coded diagnosis are not coded separately.\n" +
        "4. Sequence: the reason for the encounter first.\n" +
        "5. Quote for every code the shortest passage of the note that supports it.\n" +
        "Return a JSON array of objects with code, title, evidence and remark. Return [] if nothing can be coded.";

    private readonly ChatCompletionsClient _client;
    private readonly IAuditTrail _audit;
    private readonly string _deployment;

    /// <summary>Creates the coder.</summary>
    /// <exception cref="ArgumentNullException">A dependency is missing.</exception>
    public IcdCoder(ChatCompletionsClient client, IAuditTrail audit, string deployment)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _audit = audit ?? throw new ArgumentNullException(nameof(audit));
        _deployment = deployment;
    }

    /// <summary>Proposes codes and has them verified in a second, independent pass.</summary>
    public async Task<CodingProposal> ProposeAsync(string note, string userId, CancellationToken ct)
    {
        Guard.NotBlank(note, /*no prompt: validation*/ "The encounter note is empty. Enter at least the reason for the visit and the assessment before requesting codes.");

        var options = new ChatCompletionsOptions
        {
            Model = _deployment,
            Temperature = 0f,
            MaxTokens = 900,
            Messages =
            {
                new ChatRequestSystemMessage(CodingInstruction),
                new ChatRequestUserMessage(/*prompt: call*/ "Encounter note:\nPt seen for f/u of type 2 DM, A1c 8.9 today. Also reports burning feet for 3 months, monofilament reduced both sides."),
                new ChatRequestAssistantMessage(/*prompt: call*/ """[{"code":"E11.42","title":"Type 2 diabetes mellitus with diabetic polyneuropathy","evidence":"type 2 DM ... burning feet ... monofilament reduced","remark":""},{"code":"E11.65","title":"Type 2 diabetes mellitus with hyperglycemia","evidence":"A1c 8.9 today","remark":"confirm hyperglycemia with provider"}]"""),
                new ChatRequestUserMessage(/*prompt: call*/ $"Encounter note:\n{note}")
            }
        };

        var response = await _client.CompleteAsync(options, ct);
        var proposal = response.Value.Content;
        await _audit.CompleteAsync(userId, /*no prompt: audit*/ "Code proposal created by the language model; the coder has to review each code against the source note.", proposal.Length);

        bool verified = await VerifyAsync(note, proposal, ct);
        return new CodingProposal(proposal, verified);
    }

    /// <summary>Second pass. Uses a fresh conversation on purpose.</summary>
    private async Task<bool> VerifyAsync(string note, string proposal, CancellationToken ct)
    {
        string instruction = /*task*/ /*prompt: local*/ "You audit ICD-10-CM codings. Compare the proposed codes with the note. Answer AGREE if every code is supported by the note and nothing relevant is missing, otherwise answer DISAGREE, followed by a colon and the codes in question.";
        string material = /*prompt: local*/ "NOTE\n" + note + "\n\nPROPOSED CODES\n" + proposal;
        var result = await _client.CompleteAsync(new ChatCompletionsOptions(new ChatRequestMessage[]
        {
            new ChatRequestSystemMessage(instruction),
            new ChatRequestUserMessage(material)
        }) { Model = _deployment, Temperature = 0f }, ct);
        return result.Value.Content.StartsWith("AGREE", StringComparison.Ordinal);
    }

    /// <summary>Drafts a question to the physician when documentation is not sufficient.</summary>
    public async Task<string> DraftPhysicianQueryAsync(string note, string gap, CancellationToken ct)
    {
        var options = new ChatCompletionsOptions { Model = _deployment };
        options.Messages.Add(new ChatRequestSystemMessage(/*prompt: call*/ "Write a compliant, non-leading query to the attending physician. Do not suggest a diagnosis and do not mention reimbursement. Polite, at most 90 words."));
        options.Messages.Add(new ChatRequestUserMessage(/*prompt: call*/ string.Concat("What is unclear: ", gap, "\nRelevant documentation:\n", note)));
        return (await _client.CompleteAsync(options, ct)).Value.Content;
    }
}
