using Microsoft.Extensions.AI;

namespace AgentOffice.Agents;

public sealed class Writer : OfficeAgent
{
    public Writer(IChatClient client)
        : base(client, "Writer", /*prompt: wrapper*/ "You write memos. One page, plain words, a decision at the end.")
    {
    }
}

public sealed class Reviewer(IChatClient client) : OfficeAgent(client, "Reviewer", /*prompt: wrapper*/ "You review memos. Name the three weakest sentences.");

public sealed class Archivist(IChatClient client) : OfficeAgent(client, "Archivist", Instructions)
{
    private const string Instructions = /*prompt: member*/ "You file memos. Give a title, three keywords and a date.";
}
