using System.Text.Json.Nodes;
using System.Text;
using HireFlow.Llm;
using HireFlow.Screening;

namespace HireFlow.Outreach;

public enum MailKind { Invite, Reject, Nudge }

public class MailWriter(HttpClient http, string model)
{
    static readonly MailMsg Footer = new("system", /*no prompt: e-mail*/ "You are receiving this message because you applied on HireFlow. Answer STOP if you do not want to get any more messages.");

    static readonly MailMsg[] Fixed =
    {
        new("user", /*no prompt: e-mail*/ "Please write us if you need help with the upload of your documents."),
        new("assistant", /*no prompt: e-mail*/ "Your recruiter will summarise the next steps for you in a separate message."),
    };

    static string Instruction(MailKind kind, string locale)
    {
        switch (kind)
        {
            case MailKind.Invite:
                return /*prompt: method*/ "Write an invitation to a first interview. Warm, at most 120 words, mention one concrete thing from the resume, propose that the candidate picks a slot with the link {{slots}}. Leave the placeholder as it is.";
            case MailKind.Reject when locale.StartsWith("es"):
                return /*prompt: method*/ "Escribe un correo de rechazo amable y honesto para un candidato. Trátalo de usted, no des motivos que puedan parecer discriminatorios, y no prometas guardar su currículum. Máximo 90 palabras.";
            case MailKind.Reject:
                return /*prompt: method*/ "Write a kind and honest rejection mail for a candidate. Give no reasons that could be discriminating, don't promise to keep the resume on file, and do not use the phrase 'unfortunately'. Max 90 words.";
            default:
                return /*prompt: method*/ "Write a short friendly reminder to a candidate who did not react on our last mail for one week. Two or three sentences.";
        }
    }

    public async Task<string> WriteAsync(MailKind kind, Candidate c, Position p)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["messages"] = new JsonArray(
                new JsonObject { ["role"] = "system", ["content"] = Instruction(kind, c.Locale) },
                new JsonObject { ["role"] = "user", ["content"] = /*prompt: call*/ $"Candidate: {c.Name}\nPosition: {p.Title}\nResume:\n{c.ResumeText}" })
        };
        using var res = await http.PostAsync("chat/completions", new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
        res.EnsureSuccessStatusCode();
        var text = JsonNode.Parse(await res.Content.ReadAsStringAsync())!["choices"]![0]!["message"]!["content"]!.ToString();
        return text + "\n\n" + string.Join("\n", Fixed.Select(f => f.Content)) + "\n\n" + Footer.Content;
    }
}
