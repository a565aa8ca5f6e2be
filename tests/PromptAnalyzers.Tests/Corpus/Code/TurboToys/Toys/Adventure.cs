using System.Net.Http.Json;

namespace TurboToys.Toys
{
    /// <summary>text adventure, the model is the game master</summary>
    public class Adventure
    {
        private readonly ChatRequest _request = new ChatRequest
        {
            Temperature = 1.0,
            Messages =
            {
                new ChatMsg("system", /*prompt: call*/ @"You are the game master of a text adventure which plays in an abandoned research station in Antarctica in the year 1987. The player is a radio operator who has overslept the evacuation.

Rules of the game:
- Describe the scene in 3 to 6 sentences, in second person and present tense, then stop and wait for the player.
- Never decide for the player and never tell him what he feels.
- The player can carry four things. When he takes a fifth one he has to leave something behind.
- It's minus 40 degrees outside. Without the red parka the player dies after three moves in the open, warn him once.
- There is somebody else in the station. Do not show this person before move 10, only signs: a warm cup, a light, a missing can of peaches.
- The game is won when the player repairs the antenna and calls the ship. The needed parts are in the garage, the kitchen and under the bed of doctor Sorensen.
- If the player tries something impossible, let it fail in a funny way.

Write the number of the move in brackets at the start of every answer, like [7]. When the game is over, end with the line THE END."),
                new ChatMsg("user", /*prompt: call*/ "I wake up. Where am I and what do I see?"),
            }
        };

        public async Task Play()
        {
            Console.WriteLine(/*no prompt: ui text*/ "You are the last man in the station. Write what you want to do, for example 'open the door' or 'take the lamp'. Leave the game with 'quit'.");
            while (true)
            {
                var r = await OpenAiHttp.Http.PostAsJsonAsync("chat/completions", _request);
                var text = (await r.Content.ReadFromJsonAsync<ChatResponse>())!.Choices[0].Message!.Content;
                Console.WriteLine(text);
                _request.Messages.Add(new ChatMsg("assistant", text));
                if (text.Contains("THE END")) return;

                Console.Write("> ");
                var input = Console.ReadLine();
                if (input == null || input == "quit") return;
                _request.Messages.Add(new ChatMsg("user", input));
                if (_request.Messages.Count > 30) _request.Messages.RemoveRange(1, 2);
            }
        }
    }
}
