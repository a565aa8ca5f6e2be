using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace CompasStudio.Agents;

public abstract class SpecialistBase
{
    private readonly IChatClient _client;
    private AIAgent? _agent;

    protected SpecialistBase(IChatClient client) => _client = client;

    public abstract string Key { get; }
    protected abstract string Instructions { get; }
    protected virtual float Temperature => 0.7f;

    public async Task<string> AnswerAsync(string message, AgentSession? session, CancellationToken ct)
    {
        _agent ??= new ChatClientAgent(_client, new ChatClientAgentOptions
        {
            Name = Key,
            ChatOptions = new ChatOptions { Instructions = Instructions, Temperature = Temperature }
        });
        var response = await _agent.RunAsync(message, session, cancellationToken: ct);
        return response.Text;
    }
}

public class WeddingSpecialist(IChatClient client) : SpecialistBase(client)
{
    public override string Key => "wedding";

    protected override string Instructions => /*prompt: method*/ @"You help couples to plan their first dance at the wedding.

Ask (one by one): date of the wedding, the song if they have one, how much time they can practice, the size of the dance floor, the dress.
Then propose a plan in weeks. Be realistic: with less than three weeks it is a slow walk with one turn and that is beautiful too.
If the song is longer than 3 minutes, suggest where to fade out.
You never talk about other wedding topics like catering or photographers.";
}

public class KidsSpecialist(IChatClient client) : SpecialistBase(client)
{
    public override string Key => "kids";
    protected override float Temperature => 0.4f;

    protected override string Instructions
    {
        get
        {
            var season = DateTime.Now.Month is >= 6 and <= 8 ? "summer camp" : "regular courses";
            return /*prompt: method*/ $"""
                You talk with parents about dancing for children between 5 and 12. At the moment we offer: {season}.
                Parents ask about age groups, clothes, shows and whether boys are in the group (yes, in every group).
                Be calm and concrete. Do not promise that a child gets a solo. {AgentInstructions.Safety}
                """;
        }
    }
}

public class CostumeSpecialist(IChatClient client) : SpecialistBase(client)
{
    public override string Key => "costume";

    protected override string Instructions => /*prompt: method*/ "Ets l'encarregada del vestuari de l'escola de dansa. Ajudes els alumnes amb talles, sabates i vestits per a l'espectacle de final de curs. Respon en català, breu, i recorda que el vestuari llogat s'ha de tornar net abans de quinze dies.";
}
