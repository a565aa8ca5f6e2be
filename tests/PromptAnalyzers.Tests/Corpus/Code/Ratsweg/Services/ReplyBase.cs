using Azure.AI.Inference;
using Ratsweg.Gateway;

namespace Ratsweg.Services;

public abstract class ReplyBase
{
    private readonly IInferenceGateway _gateway;

    protected ReplyBase(IInferenceGateway gateway) { _gateway = gateway; }

    protected abstract string Instruction { get; }
    protected virtual string Signature => /*no prompt: letter text*/ "Mit freundlichen Grüßen\nIhre Stadtverwaltung Lindenau\n\nBitte antworten Sie nicht auf dieses Schreiben, sondern nutzen Sie das Kontaktformular.";

    public async Task<string> DraftAsync(string incoming)
    {
        var messages = new List<ChatRequestMessage>
        {
            new ChatRequestSystemMessage(Instruction),
            new ChatRequestUserMessage(incoming)
        };
        var text = await _gateway.CompleteAsync(messages, 0.7f);

        // second round: the model likes to promise things
        messages.Add(new ChatRequestAssistantMessage(text));
        messages.Add(new ChatRequestUserMessage(/*prompt: call*/ "Lies deinen Entwurf noch mal durch. Streiche jedes Versprechen und jede Frist, die nicht vom Amt bestätigt ist, und gib nur den fertigen Brief aus."));
        return await _gateway.CompleteAsync(messages, 0f) + "\n\n" + Signature;
    }
}
