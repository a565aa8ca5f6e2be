using System.ComponentModel.DataAnnotations;

namespace Tandem.Models
{
    public class EssayForm
    {
        [Required(ErrorMessage = /*no prompt: validation message*/ "Please write your essay in the language of the course. Do not use a translator and write at least 80 words.")]
        public string Text { get; set; } = "";
        public string Language { get; set; } = "de";
        public string Level { get; set; } = "A2";
    }

    public class ChatLine
    {
        public bool FromStudent { get; set; }
        public string Text { get; set; } = "";
    }

    // Entity of the old forum, has nothing to do with the chat of OpenAI
    public class ForumMessage
    {
        public string Role { get; set; }
        public string Content { get; set; }
        private ForumMessage(string role, string content) { Role = role; Content = content; }
        public static ForumMessage FromSystem(string content) { return new ForumMessage("system", content); }
    }
}
