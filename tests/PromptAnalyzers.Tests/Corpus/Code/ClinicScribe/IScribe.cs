using Microsoft.Extensions.AI;

namespace ClinicScribe;

public sealed record ScribeRequest(string Instruction, string Material)
{
    public string? Model { get; init; }

    public float Temperature { get; init; } = 0.1f;
}

public interface IScribe
{
    Task<string> RunAsync(ScribeRequest request, CancellationToken cancellationToken = default);

    Task<string> RunAsync(string instruction, string material) => RunAsync(new ScribeRequest(instruction, material));
}

public sealed class Scribe(IChatClient chat) : IScribe
{
    public async Task<string> RunAsync(ScribeRequest request, CancellationToken cancellationToken = default)
    {
        var messages = new[]
        {
            new ChatMessage(ChatRole.System, request.Instruction),
            new ChatMessage(ChatRole.User, request.Material),
        };
        var options = new ChatOptions { ModelId = request.Model, Temperature = request.Temperature };
        var response = await chat.GetResponseAsync(messages, options, cancellationToken);
        return response.Text;
    }
}
