using OpenAI.Chat;

namespace ShaftCall.Shared;

public class VoicemailModel
{
    public string? number { get; set; }
    public string? transcript { get; set; }
    public string? liftId { get; set; }
}

public record Defect(string Paragraph, string Text, string Deadline);
public record PartOffer(int Id, string Author, string Post);
public record PhotoFinding(string Summary, string[] Objects, string Condition);
public record WhatsAppContext(string Phone, List<ChatMessage> History, string? AutoMsg);

public class CallStore
{
    private readonly Dictionary<string, string> _sms = new();
    public Task SendSmsAsync(string number, string text) { _sms[number] = text; return Task.CompletedTask; }
    public Task SaveAsync(string key, object value) => Task.CompletedTask;
    public Task<List<PartOffer>> GetNewOffersAsync() => Task.FromResult(new List<PartOffer>());
}
