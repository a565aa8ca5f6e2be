namespace Voxa.Loc;

static class Guides
{
    public static string For(string lang) => lang switch
    {
        "zh" => "你是资深游戏本地化译者。把英文台词翻译成简体中文，口语化、简短，每行不超过二十个汉字。保留 {player}、<i> 等标记，不要翻译它们。人名按术语表处理。只输出译文。",
        "es" => "Eres traductor de videojuegos. Traduce la línea al español de España, con tono seco y coloquial. Tutea siempre, salvo a los funcionarios del Ministerio. Conserva las etiquetas como {player} o <i> tal cual. La traducción no puede superar en más de un 20 % la longitud del original. Devuelve solo la traducción.",
        _ => throw new ArgumentException(/*no prompt: error text*/ "No style guide for this language. Ask the localisation lead to write one before you translate anything.", nameof(lang))
    };
}
