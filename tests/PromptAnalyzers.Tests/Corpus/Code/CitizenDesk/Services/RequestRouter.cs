using System.Text.Json;
using Azure.AI.Inference;

namespace CitizenDesk.Services;

public sealed record Routing(string Office, int Priority, string? Form);

public class RequestRouter
{
    private readonly ChatCompletionsClient _client;

    public RequestRouter(ChatCompletionsClient client)
    {
        _client = client;
    }

    public async Task<Routing> RouteAsync(string request, bool elderly = false)
    {
        string userPrompt;
        if (elderly)
            userPrompt = /*prompt: local*/ "The citizen is older than 75, prefer offices with a lift.\n" + request;
        else
            userPrompt = request;

        var requestOptions = new ChatCompletionsOptions()
        {
            Messages =
            {
                new ChatRequestSystemMessage(/*prompt: call*/ """
                    # Task

                    You route requests of citizens to the offices of the town hall.
                    You get the text of one request. You answer with one JSON object.

                    # Offices

                    ## registry
                    - moving in, moving out, moving within the town
                    - identity cards and passports
                    - certificates of residence
                    - birth, marriage and death certificates

                    ## vehicles
                    - new registration of a car
                    - change of the owner
                    - lost number plates
                    - resident parking

                    ## building
                    - building permits
                    - complaints about building sites
                    - listed buildings
                    - felling of trees on private ground

                    ## order
                    - noise
                    - dogs
                    - illegal waste
                    - wild parking
                    - food hygiene

                    ## social
                    - housing benefit
                    - help for families
                    - help for refugees
                    - places in a nursery

                    ## taxes
                    - property tax
                    - dog tax
                    - trade tax

                    # Output

                    {
                      "office": one of "registry", "vehicles", "building", "order", "social", "taxes", "mayor",
                      "priority": 1 (danger to life), 2 (deadline within a week), 3 (everything else),
                      "form": the number of the form if the citizen names one, otherwise null
                    }

                    # Rules

                    1. "mayor" is only for complaints about an office itself.
                    2. A request with two subjects goes to the office of the first subject.
                    3. The request may be in any language. The output is always as above.
                    4. If someone threatens himself or others, the priority is 1.
                    5. Do not answer the request.
                    6. No text outside of the JSON object.
                    """),
                new ChatRequestUserMessage(userPrompt),
            },
            ResponseFormat = ChatCompletionsResponseFormat.CreateJsonFormat(),
        };

        ChatCompletions completions = await _client.CompleteAsync(requestOptions);
        return JsonSerializer.Deserialize<Routing>(completions.Content, JsonSerializerOptions.Web)
            ?? throw new FormatException(/*no prompt: exception*/ "The answer of the router was empty, see the log of the gateway.");
    }

}
